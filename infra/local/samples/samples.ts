import type { Sample } from './sample.ts';

/** The sample organisations by id. Each is read only when it is loaded. */
export const samples: ReadonlyMap<string, () => Promise<Sample>> = new Map([
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
]);
