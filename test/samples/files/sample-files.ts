import type { Manifest, SampleHandIn } from '../../../infra/local/samples/manifest.ts';
import { samples } from '../generator/samples.ts';
import { handInFiles, reviewer } from './hand-in-files.ts';
import { wordsFiles } from './words-files.ts';

/** The organisation that prints the examples that reports bring along, as `stele new-report` makes them. */
const withExamples = 'sample-precision';

const examples: SampleHandIn = {
  at: '2025-03-17T02:00:00Z',
  by: 'sample-report-office',
  files: [{ path: '../../../../templates/*/example/*' }],
  reviews: [{ at: '2025-03-17T02:45:00Z', by: reviewer, verdict: 'accept' }],
};

/** Every file of a sample organisation by its path in the sample's folder, its manifest among them. */
export async function sampleFiles(organisation: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const read = samples.get(organisation);
  if (!read) throw new RangeError(`there is no sample "${organisation}"`);
  const { handIns, words, pictures } = await read();
  const parts = handIns(words.map((attributes) => ({ dataset: 'content', attributes }))).map(handInFiles);
  const handedIn = parts.map(({ entry }) => entry);
  const manifest: Manifest = {
    timeZone: 'Asia/Shanghai',
    handIns: organisation === withExamples ? [...handedIn, examples] : handedIn,
  };
  const all = [
    ...parts.flatMap(({ files }) => [...files]),
    ...wordsFiles(words, pictures),
    ['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`] as const,
  ];
  return new Map(
    all.map(([path, content]) => [path, typeof content === 'string' ? Buffer.from(content) : content]),
  );
}
