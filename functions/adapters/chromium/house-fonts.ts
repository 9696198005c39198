import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { houseFonts } from '../../wiring/names.ts';

/** The ten folders with one static TrueType file each, as npm installed them. */
export function houseFontFolders(): string[] {
  const require = createRequire(import.meta.url);
  return houseFonts.flatMap(([packageName, weights]) => {
    const root = dirname(require.resolve(`${packageName}/package.json`));
    return weights.map((weight) => join(root, weight));
  });
}
