import type { Answer } from './answer.ts';
import { type BucketStore, objectFile } from './bucket-store.ts';
import { readByteRange } from './byte-range.ts';
import { isRangeCurrent, isReadWanted } from './conditions.ts';
import { openObject } from './object-file.ts';
import { headersToSend } from './object-headers.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

/** GetObject, and HeadObject, which is the same without the bytes. */
export async function getObject(store: BucketStore, request: S3Request): Promise<Answer> {
  const opened = await openObject(await objectFile(store, request.bucket, request.key));
  if (opened === undefined) throw new S3Error('NoSuchKey');
  const { handle, size, facts } = opened;
  let streaming = false;
  try {
    const headers = headersToSend(facts, request.query);
    if (!isReadWanted(request.headers, facts)) return { status: 304, headers };
    const wanted = isRangeCurrent(request.headers, facts) ? request.headers.get('range') : undefined;
    const range = readByteRange(wanted, size);
    const { first, last } = range ?? { first: 0, last: size - 1 };
    // The stored checksum is of the whole object: a client would hold it against the part.
    const checksums = request.headers.has('x-amz-checksum-mode') && !range ? facts.checksums : {};
    const answer = {
      status: range ? 206 : 200,
      headers: {
        ...headers,
        ...checksums,
        ...(range ? { 'content-range': `bytes ${first}-${last}/${size}` } : {}),
        'content-length': String(last - first + 1),
      },
    };
    if (request.method === 'HEAD' || last < first) return answer;
    streaming = true;
    return { ...answer, body: handle.createReadStream({ start: first, end: last }) };
  } finally {
    if (!streaming) await handle.close();
  }
}
