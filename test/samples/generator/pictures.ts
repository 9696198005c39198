import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A picture as it is handed in, with what it shows in words for who cannot see it. */
export interface SamplePicture {
  readonly id: string;
  readonly mediaType: 'image/svg+xml';
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly alternative: { readonly 'zh-CN': string; readonly en: string };
}

/** The pictures `<id>.svg` of a folder, with their alternatives. */
export function readPictures<Id extends string>(
  folder: URL,
  alternatives: Readonly<Record<Id, readonly [zh: string, en: string]>>,
): Readonly<Record<Id, SamplePicture>> {
  const read = (id: Id): SamplePicture => {
    const bytes = readFileSync(new URL(`${id}.svg`, folder));
    const [zh, en] = alternatives[id];
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { id, mediaType: 'image/svg+xml', bytes, sha256, alternative: { 'zh-CN': zh, en } };
  };
  const ids = Object.keys(alternatives) as Id[];
  return Object.fromEntries(ids.map((id) => [id, read(id)])) as Record<Id, SamplePicture>;
}
