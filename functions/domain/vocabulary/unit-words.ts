import type { Concept } from './concept.ts';

/** Units as each language writes them behind a number, the longer before what it begins with. */
export const unitWords: readonly Concept[] = [
  { id: 'tCO2e', zh: /吨二氧化碳当量|tCO₂e/u, en: /tCO₂e|tonnes? of CO₂ equivalent/u },
  { id: 'MWh', zh: /MWh|兆瓦时/u, en: /MWh/u },
  { id: 'kWh', zh: /kWh|千瓦时|[\d\uFFFC万亿]度(?![假角数])/u, en: /kWh/u },
  { id: 'MW', zh: /MW(?!h)|兆瓦(?!时)/u, en: /\bMW\b/u },
  { id: 'percentagePoints', zh: /个百分点/u, en: /pp\b|percentage points?/u },
  { id: 'percent', zh: /%/u, en: /%|per ?cent\b/u },
  { id: 'kg', zh: /千克|公斤|\bkg(?=\b|CO₂\/)/u, en: /\bkg\b/u },
  { id: 't', zh: /吨(?!二氧化碳)|\bt(?=\b|CO₂\/|CH₄)/u, en: /(?<![’'])\bt\b|\btonnes?\b(?! of CO₂)/u },
  { id: 'm3', zh: /立方米|m³/u, en: /m³|cubic metres?/u },
];
