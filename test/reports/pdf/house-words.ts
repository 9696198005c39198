import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../infra/blueprint.ts';
import type { Language } from './publication.ts';

type Strings = { readonly [key: string]: Strings | string };

/** Years of the report of 2024 by their roles (domain.md §3.2). */
const periods: Readonly<Record<string, string>> = { base: '2022', inventory: '2023', plan: '2024' };

const read = (language: Language, file: string): Strings =>
  JSON.parse(readFileSync(join(root, 'locales', language, `${file}.json`), 'utf8'));

/** A label of the house (`terms:metric.cr_total`) as it is printed, with its constants and years. */
export function label(language: Language, key: string): string {
  const [file = '', path = ''] = key.split(':');
  const found = path
    .split('.')
    .reduce<Strings | string | undefined>(
      (node, name) => (typeof node === 'object' ? node[name] : undefined),
      read(language, file),
    );
  if (typeof found !== 'string') throw new Error(`${language} has no label ${key}`);
  return resolved(found, language);
}

function resolved(text: string, language: Language): string {
  const constants = read(language, 'constants');
  return text
    .replaceAll('**', '')
    .replaceAll(/\{\{const:(\w+)\}\}/g, (_, id: string) => String(constants[id]))
    .replaceAll(/\{\{period:(\w+)\}\}/g, (_, role: string) => periods[role] ?? '');
}

const roles: Readonly<Record<string, string>> = {
  '2022': 'base',
  '2023': 'inventory',
  '2024-H1': 'progress',
  '2024': 'plan',
};

/** Every string of the carbon report that prints the figure as a number, as a pattern around its printed value. */
export function sentencesAbout(language: Language, figure: string, value: string): readonly RegExp[] {
  const [metric = '', period = ''] = figure.split('@');
  const place = `{{${metric}@${roles[period]}}}`;
  return strings(read(language, 'carbon'))
    .filter((text) => text.includes(place))
    .map((text) => sentencePattern(text, language, place, value));
}

function strings(node: Strings | string): readonly string[] {
  return typeof node === 'string' ? [node] : Object.values(node).flatMap(strings);
}

/** Letters only; the figure's own place holds the value, another figure's place any short text. */
function sentencePattern(text: string, language: Language, place: string, value: string): RegExp {
  const pattern = resolved(text, language)
    .split(/(\{\{[^}]*\}\})/)
    .map((piece) => {
      if (piece === place) return literal(value);
      return piece.startsWith('{{') ? '.{1,40}?' : literal(piece);
    });
  return new RegExp(pattern.join(''), 'u');
}

const literal = (text: string): string =>
  text.replaceAll(/\s/g, '').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
