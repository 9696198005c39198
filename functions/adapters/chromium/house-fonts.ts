import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Package and weight folder of every face the house style uses; no other weight is shipped. */
export const HOUSE_FONTS: readonly (readonly [packageName: string, weights: readonly string[]])[] = [
  ['@expo-google-fonts/noto-sans-sc', ['400Regular', '600SemiBold']],
  ['@expo-google-fonts/noto-serif-sc', ['400Regular', '600SemiBold', '700Bold']],
  ['@expo-google-fonts/source-sans-3', ['400Regular', '600SemiBold']],
  ['@expo-google-fonts/source-serif-4', ['400Regular', '600SemiBold', '700Bold']],
];

/** The ten folders with one static TrueType file each, as npm installed them. */
export function houseFontFolders(): string[] {
  const require = createRequire(import.meta.url);
  return HOUSE_FONTS.flatMap(([packageName, weights]) => {
    const root = dirname(require.resolve(`${packageName}/package.json`));
    return weights.map((weight) => join(root, weight));
  });
}
