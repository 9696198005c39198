import type { ContentRecord } from '../../../../functions/domain/report.ts';
import type { SamplePicture } from '../pictures.ts';
import { pictures as carbonPictures } from './pictures.ts';
import { carbonWords } from './words.ts';

/** Words of every report of the sample: each report's module adds its own. */
export const words = (): readonly ContentRecord[] => [...carbonWords()];

export const pictures: readonly SamplePicture[] = [...Object.values(carbonPictures)];
