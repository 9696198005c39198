import type { ContentRecord } from '../../../../functions/domain/report.ts';
import type { SamplePicture } from '../pictures.ts';
import { pictures as greenPictures } from './green/pictures.ts';
import { greenWords } from './green/words.ts';
import { mineralPictures } from './minerals/pictures.ts';
import { mineralWords } from './minerals/words.ts';
import { pictures as carbonPictures } from './pictures.ts';
import { carbonWords } from './words.ts';

/** Words of every report of the sample: each report's module adds its own. */
export function words(): readonly ContentRecord[] {
  return [...carbonWords(), ...greenWords(), ...mineralWords()];
}

export const pictures: readonly SamplePicture[] = [
  ...Object.values(carbonPictures),
  ...Object.values(greenPictures),
  ...Object.values(mineralPictures),
];
