import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePeriod } from '../../../functions/domain/period.ts';
import { tokenize } from '../../../functions/domain/words.ts';
import { root } from '../../../infra/blueprint.ts';
import { samples } from '../../samples/generator/samples.ts';
import { basesOf, type SamplePublication } from '../../samples/publications.ts';
import type { Language } from '../../support/published-samples.ts';

type Strings = { readonly [key: string]: Strings | string };

const read = (language: Language, file: string): Strings =>
  JSON.parse(readFileSync(join(root, 'locales', language, `${file}.json`), 'utf8'));

/** What the house and the organisation say around the figures of a publication. */
export interface HouseWords {
  /** A label (`terms:metric.cr_total`) as it is printed, with its constants and years. */
  readonly label: (language: Language, key: string) => string;
  /** Every sentence that prints a figure as a number, as a pattern around its printed value. */
  readonly sentencesAbout: (language: Language, figure: string, value: string) => readonly RegExp[];
}

export async function houseWords(publication: SamplePublication): Promise<HouseWords> {
  const { report, organisation, period } = publication;
  const bases = basesOf(publication);
  const sample = await samples.get(organisation)?.();
  const content = (sample?.words ?? []).filter((one) => one.report === report && one.period === period);
  const resolved = (text: string, language: Language): string => {
    const constants = read(language, 'constants');
    return text
      .replaceAll('**', '')
      .replaceAll(/\{\{const:(\w+)\}\}/g, (_, id: string) => String(constants[id]))
      .replaceAll(/\{\{period:(\w+)\}\}/g, (_, role: string) => String(parsePeriod(bases[role] ?? '').year));
  };
  return {
    label(language, key) {
      const [file = '', path = ''] = key.split(':');
      const found = path
        .split('.')
        .reduce<Strings | string | undefined>(
          (node, name) => (typeof node === 'object' ? node[name] : undefined),
          read(language, file),
        );
      if (typeof found !== 'string') throw new Error(`${language} has no label ${key}`);
      return resolved(found, language);
    },
    sentencesAbout(language, figure, value) {
      const [metric = '', span = ''] = figure.split('@');
      const roles = Object.keys(bases).filter((role) => bases[role] === span);
      const places = roles.map((role) => `${metric}@${role}`);
      const spoken = [
        ...strings(read(language, report)),
        ...content.flatMap((one) => [...one.text[language]]),
      ];
      return spoken
        .filter((text) => places.some((place) => text.includes(`{{${place}`)))
        .map((text) => sentencePattern(resolved(text, language), places, value));
    },
  };
}

function strings(node: Strings | string): readonly string[] {
  return typeof node === 'string' ? [node] : Object.values(node).flatMap(strings);
}

/** Letters only; the figure's own place holds the value, another placeholder's place any short text. */
function sentencePattern(text: string, places: readonly string[], value: string): RegExp {
  const pieces = tokenize(text).map((token) => {
    if (token.kind !== 'placeholder') return literal(token.kind === 'text' ? token.text : '');
    if (!places.includes(token.name)) return '.{1,80}?';
    return token.form === 'abs' ? literal(value.replace('−', '')) : literal(value);
  });
  return new RegExp(pieces.join(''), 'u');
}

const literal = (text: string): string =>
  text.replaceAll(/\s/g, '').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
