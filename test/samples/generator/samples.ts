import type { Sample } from './sample.ts';

/** The sample organisations by id. Each is read only when it is loaded. */
export const samples: ReadonlyMap<string, () => Promise<Sample>> = new Map<string, () => Promise<Sample>>([
  [
    'sample-precision',
    async () => {
      const [{ samplePrecision }, { words, pictures }] = await Promise.all([
        import('./sample-precision.ts'),
        import('./sample-precision/content.ts'),
      ]);
      return { handIns: samplePrecision, words: words(), pictures };
    },
  ],
  [
    'sample-optics',
    async () => {
      const [{ sampleOptics }, { opticsPictures, opticsWords }] = await Promise.all([
        import('./sample-optics.ts'),
        import('./sample-optics/words.ts'),
      ]);
      return { handIns: sampleOptics, words: opticsWords(), pictures: opticsPictures };
    },
  ],
]);
