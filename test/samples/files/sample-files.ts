import type { Manifest, SampleHandIn } from '../../../infra/local/samples/manifest.ts';
import { samples } from '../generator/samples.ts';
import { declarationFiles } from './declaration-files.ts';
import { handInFiles } from './hand-in-files.ts';
import { reviewer } from './reviewer.ts';
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
  const all = handIns(words.map((attributes) => ({ dataset: 'content', attributes })));
  const parts = all.map(handInFiles);
  const declarations = declarationFiles(all.flatMap(({ records }) => [...records]));
  const handedIn = [...parts.map(({ entry }) => entry), ...declarations.entries].sort((one, other) =>
    one.at < other.at ? -1 : Number(one.at > other.at),
  );
  const manifest: Manifest = {
    timeZone: 'Asia/Shanghai',
    handIns: organisation === withExamples ? [...handedIn, examples] : handedIn,
  };
  const files = [
    ...declarations.files,
    ...parts.flatMap(({ files }) => [...files]),
    ...wordsFiles(words, pictures),
    ['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`] as const,
  ];
  return new Map(
    files.map(([path, content]) => [path, typeof content === 'string' ? Buffer.from(content) : content]),
  );
}
