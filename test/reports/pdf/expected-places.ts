import type { Language } from '../../support/published-samples.ts';
import { besideInDrawing, besideInTile, besideOnLine, type PrintedRow } from './beside.ts';
import { carbonPlaces } from './carbon-places.ts';
import { greenPlaces } from './green-places.ts';
import type { HouseWords } from './house-words.ts';
import { letters, readingOrder } from './lost-text-rule.ts';
import { mineralsPlaces } from './minerals-places.ts';
import type { ReportLayout } from './page-layout.ts';

/**
 * Where a report prints a figure, and the label it stands beside: a row of a table by its header (`column` counts the
 * cells after it; any, where it is left out), a tile, a drawing's row or the head of a panel. `figure` is a metric, or one period of it.
 */
export type Place =
  | {
      readonly figure: string;
      readonly in: 'row';
      readonly house: string;
      readonly column?: number;
    }
  | {
      readonly figure: string;
      readonly in: 'tile' | 'drawing' | 'line';
      readonly house: string;
      readonly column?: undefined;
    };

export interface ReportPlaces {
  /** A figure stands in one of them, or in one of the places of every figure: a row or a tile of its name, a sentence. */
  readonly places: readonly Place[];
  /** Whether a figure stands in each of its places in every edition. */
  readonly always: boolean;
  /** Figures that the report computes and prints nowhere, or in words only ("nearly half"). */
  readonly unprinted: readonly string[];
  /** Figures that the report leaves out where they would say nothing: none of none. */
  readonly sometimes: readonly string[];
}

const none: ReportPlaces = { places: [], always: false, unprinted: [], sometimes: [] };
const byReport: Readonly<Record<string, ReportPlaces>> = {
  carbon: carbonPlaces,
  'green-manufacturing': greenPlaces,
  'conflict-minerals': mineralsPlaces,
};

export const placesOf = (report: string): ReportPlaces => byReport[report] ?? none;

export interface PrintedDocument {
  readonly language: Language;
  readonly layout: ReportLayout;
  readonly rows: readonly PrintedRow[];
  readonly words: HouseWords;
}

/** Whether the value of a figure stands beside its label, by position on the page, or in a sentence about it. */
export function standsBesideLabel(
  document: PrintedDocument,
  { places, always }: ReportPlaces,
  figure: string,
  value: string,
): boolean {
  const [metric = ''] = figure.split('@');
  const own = `terms:metric.${metric.replaceAll(/[.-]/g, '_')}`;
  const declared = places.filter((place) => place.figure === figure || place.figure === metric);
  const standsIn = (place: Place): boolean => holds(document, place, value);
  if (always && declared.length > 0) return declared.every(standsIn);
  const underItsName = (['row', 'tile'] as const).map((kind): Place => ({ figure, in: kind, house: own }));
  return [...declared, ...underItsName].some(standsIn) || inSentence(document, figure, value);
}

function holds({ language, layout, rows, words }: PrintedDocument, place: Place, value: string): boolean {
  const label = words.label(language, place.house);
  if (place.in === 'tile') return besideInTile(layout, label, value);
  if (place.in === 'line') return besideOnLine(layout, label, value);
  if (place.in === 'drawing') return besideInDrawing(layout, label, value);
  return inRow(rows, letters(label), place.column, value);
}

function inRow(
  rows: readonly PrintedRow[],
  header: string,
  column: number | undefined,
  value: string,
): boolean {
  return rows
    .filter((row) => row.beside && isHeader(row.header, header))
    .some(({ cells }) =>
      (column === undefined ? cells : [cells[column - 1] ?? '']).some((cell) => hasNumber(cell, value)),
    );
}

/** The label alone, with a rate's parts in brackets, or with the period that is compared with. */
const isHeader = (found: string, label: string): boolean =>
  found === label || (found.startsWith(label) && /^[(（,，]/.test(found.slice(label.length)));

/** The value as a number of the cell: alone, or one of two as in "90/261". */
const hasNumber = (cell: string, value: string): boolean => cell.split('/').includes(value) || cell === value;

function inSentence({ language, layout, words }: PrintedDocument, figure: string, value: string): boolean {
  const text = readingOrder(layout);
  return words.sentencesAbout(language, figure, value).some((sentence) => sentence.test(text));
}
