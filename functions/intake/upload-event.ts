import * as z from 'zod/mini';
import { idText } from '../domain/dataset.ts';
import { intakeKeys } from '../wiring/names.ts';

/** One file that somebody put into the bucket, as S3 tells of it. */
export interface Uploaded {
  readonly organisation: string;
  /** As its owner named it. */
  readonly name: string;
  readonly key: string;
  readonly eTag: string;
  /** Bytes. */
  readonly size: number;
  /** Grows with every write of the key: what tells one upload of a name from the next. */
  readonly sequencer: string;
  /** Unique id of the identity that put it there. */
  readonly by: string;
}

const queueEvent = z.object({ Records: z.array(z.object({ body: z.string() })) });

/** Amazon S3, event message structure 2.x; a test message, which S3 sends once, has no records. */
const notice = z.object({
  Records: z._default(
    z.array(
      z.object({
        eventName: z.string(),
        userIdentity: z.object({ principalId: z.string() }),
        s3: z.object({
          bucket: z.object({ name: z.string() }),
          object: z.object({
            key: z.string(),
            size: z.number(),
            eTag: z.string(),
            sequencer: z.string(),
          }),
        }),
      }),
    ),
    [],
  ),
});

/**
 * Uploads that a message of the queue tells of, and how many objects are none: of another bucket, or not
 * `uploads/incoming/<organisation>/<file name>`. Throws where the message is not one of S3's.
 */
export function uploadsIn(
  event: unknown,
  bucket: string,
): { readonly uploads: readonly Uploaded[]; readonly ignored: number } {
  const { Records } = z.parse(queueEvent, event);
  const records = Records.flatMap(({ body }) => z.parse(notice, JSON.parse(body)).Records).filter(
    ({ eventName }) => eventName.startsWith('ObjectCreated:'),
  );
  const uploads = records.flatMap(({ s3, userIdentity }): readonly Uploaded[] => {
    const { key: written, ...object } = s3.object;
    // As in a form: a space is a plus sign.
    const key = decodeURIComponent(written.replaceAll('+', ' '));
    const [organisation, name, ...deeper] = key.slice(intakeKeys.incomingPrefix.length).split('/');
    if (s3.bucket.name !== bucket || !key.startsWith(intakeKeys.incomingPrefix)) return [];
    if (!name || deeper.length > 0 || !idText.safeParse(organisation).success) return [];
    return [{ ...object, organisation: organisation as string, name, key, by: userIdentity.principalId }];
  });
  return { uploads, ignored: records.length - uploads.length };
}
