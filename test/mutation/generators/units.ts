import { type Kind, type Language, languages } from '../mutation.ts';
import { leafAt } from '../printed-leaves.ts';
import { bothLeaves, oneLeaf } from './leaf-kind.ts';

const isUnit = ({ path }: { readonly path: readonly (string | number)[] }): boolean => path[0] === 'units';

/** A unit as it is typed behind a placeholder. */
const typedUnits: Readonly<Record<Language, RegExp>> = {
  en: /(?<=\}\}(?:\*\*)?\s?)(%|tCO₂e|MWh|MW|kg|t\b|m³|suppliers|SORs|points)/,
  'zh-CN': /(?<=\}\}(?:\*\*)?)(%|tCO₂e|吨|MWh|MW|kg|t\b|m³|家|个|条|项|人)/,
};
const others = ['tCO₂e', 'MWh', '%', 'kg', 't'];
const namesOf: Readonly<Record<Language, readonly string[]>> = {
  en: [...others, 'RMB million', 'SORs', 'suppliers', 'tCO₂e/RMB million'],
  'zh-CN': [...others, '百万元人民币', '个SOR', '家供应商', 'tCO₂e/百万元人民币'],
};

export const unitKinds: readonly Kind[] = [
  oneLeaf(
    'units.name-of-another',
    4,
    (leaf, random, { specimen, language }) => {
      const names = specimen.leaves[language].filter(isUnit).filter(({ text }) => text !== leaf.text);
      return names.length === 0 ? undefined : random.one(names).text;
    },
    isUnit,
  ),
  bothLeaves(
    'units.name-of-another-in-both',
    3,
    (_, random, specimen) => {
      const { path, text } = random.one(specimen.leaves.en.filter(isUnit));
      const zh = leafAt(specimen.strings['zh-CN'], path);
      return zh === undefined ? undefined : { en: text, 'zh-CN': zh };
    },
    isUnit,
  ),
  oneLeaf('units.name-emptied', 3, () => '', isUnit),
  oneLeaf(
    'units.prefix-changed',
    3,
    ({ text }) => {
      const prefixed = text
        .replace(/^MWh/, 'kWh')
        .replace(/^tCO₂e/, 'kgCO₂e')
        .replace(/^kg$/, 'g')
        .replace(/^t$/, 'kg');
      return prefixed.replace('million', 'billion').replace('百万', '万').replace('10,000', '100,000');
    },
    isUnit,
  ),
  oneLeaf(
    'units.typed-other',
    5,
    ({ text }, random, { language }) => text.replace(typedUnits[language], random.one(namesOf[language])),
    ({ text }, language) => typedUnits[language].test(text),
  ),
  oneLeaf(
    'units.typed-dropped',
    3,
    ({ text }, _, { language }) => text.replace(typedUnits[language], ''),
    ({ text }, language) => typedUnits[language].test(text),
  ),
  bothLeaves(
    'units.typed-other-in-both',
    3,
    (texts, random) => {
      const unit = random.one(others);
      return Object.fromEntries(
        languages.map((language) => [language, texts[language].replace(typedUnits[language], unit)]),
      ) as Record<Language, string>;
    },
    ({ text }) => typedUnits.en.test(text),
  ),
];
