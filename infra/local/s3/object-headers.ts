import type { ObjectFacts } from './object-file.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

const KEPT = [
  'content-type',
  'content-disposition',
  'content-language',
  'cache-control',
  'expires',
  'x-amz-storage-class',
];
const METADATA = 'x-amz-meta-';
/** "PutObject": 2 KB of user metadata, names and values counted. */
const METADATA_LIMIT = 2048;

/** The headers of a PUT that belong to the object. @throws S3Error MetadataTooLarge */
export function headersToKeep({ headers }: S3Request): Record<string, string> {
  const kept: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  let metadata = 0;
  for (const [name, value] of headers) {
    if (name.startsWith(METADATA)) metadata += name.length - METADATA.length + value.length;
    if (KEPT.includes(name) || name.startsWith(METADATA)) kept[name] = value;
  }
  if (metadata > METADATA_LIMIT) throw new S3Error('MetadataTooLarge');
  const encodings = (headers.get('content-encoding') ?? '').split(',').map((encoding) => encoding.trim());
  const content = encodings.filter((encoding) => encoding !== '' && encoding !== 'aws-chunked').join(', ');
  return content === '' ? kept : { ...kept, 'content-encoding': content };
}

/** The headers of an object on its way out, without its length. Overrides come from `response-…` in the signed query. */
export function headersToSend(
  facts: ObjectFacts,
  query: ReadonlyMap<string, string>,
): Record<string, string> {
  const sent: Record<string, string> = {
    'accept-ranges': 'bytes',
    etag: facts.etag,
    'last-modified': new Date(facts.modified).toUTCString(),
    ...facts.headers,
  };
  for (const name of OVERRIDES) {
    const value = query.get(name);
    if (value !== undefined) sent[name.slice('response-'.length)] = asHeaderValue(value);
  }
  return sent;
}

export const OVERRIDES = [
  'response-content-type',
  'response-content-disposition',
  'response-content-encoding',
  'response-content-language',
  'response-cache-control',
  'response-expires',
];

/** Node writes a header's characters as bytes: text beyond ASCII leaves as UTF-8, as from S3. */
function asHeaderValue(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they would end the header
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(text))
    throw new S3Error('InvalidArgument', 'A response header may hold no control character.');
  return Buffer.from(text).toString('latin1');
}
