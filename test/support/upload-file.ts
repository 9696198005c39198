import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { FileOutcome } from '../../functions/intake/intake-file.ts';
import { intakeKeys, variables } from '../../functions/wiring/names.ts';
import type { LocalHost } from '../../infra/local/host.ts';
import { uploadNotice } from './upload-notice.ts';

let uploads = 0;

/** Puts a file into the bucket of a running host, calls the function as the queue does, and reads what became of it. */
export async function uploadFile(
  host: Pick<LocalHost, 'invoke'>,
  organisation: string,
  name: string,
  text: string,
  said: Record<string, string> = {},
): Promise<FileOutcome> {
  const s3 = new S3Client({});
  try {
    const bucket = process.env[variables.intakeBucket] as string;
    const key = intakeKeys.incoming(organisation, name);
    const put = new PutObjectCommand({ Bucket: bucket, Key: key, Body: text, Metadata: said });
    const eTag = (await s3.send(put)).ETag?.replaceAll('"', '') as string;
    const sequencer = `0055AED6DCD9028${++uploads}`;
    const size = Buffer.byteLength(text);
    await host.invoke('Intake', uploadNotice({ key, bucket, eTag, size, sequencer }));
    const outcome = intakeKeys.outcome(organisation, name, sequencer);
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: outcome }));
    return JSON.parse((await Body?.transformToString()) as string) as FileOutcome;
  } finally {
    s3.destroy();
  }
}

/** A sheet of one supplier, with a tier that there is or is not. */
export const supplierSheet = (tier: number): string =>
  [
    'Supplier ID,Admitted on,Tier,Core supplier,"Uses tin, tantalum, tungsten or gold",Uses cobalt,Standing from,Standing',
    `s-900,2024-01-01,${tier},no,yes,no,2024-01-01,Active`,
  ].join('\n');
