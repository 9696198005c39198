import type { Facts } from '../contract.ts';
import type { Note } from '../domain/document.ts';
import { Failure } from '../domain/failure.ts';
import { type Figure, figureId } from '../domain/figure.ts';
import type { Finding } from '../domain/finding.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Reference } from '../domain/reference.ts';
import {
  type CaseRecord,
  type EditionStamp,
  listFrom,
  type Slot,
  type TimeBases,
  type VerificationRecord,
  type ViewContext,
} from '../domain/report.ts';
import type { Text } from '../domain/text.ts';
import { paragraph, sentence } from '../domain/words.ts';
import { besideFigures } from './beside-figures.ts';
import type { Locale } from './locale.ts';
import { markPreliminary } from './mark-preliminary.ts';
import { periodLabels } from './period-label.ts';
import { boundFigure, type PlaceholderSources, resolver } from './placeholders.ts';

export interface ViewContextInput {
  readonly locale: Locale;
  readonly bases: TimeBases;
  readonly stamp: EditionStamp;
  readonly facts: Facts;
  readonly reference: Reference;
  readonly findings: readonly Finding[];
  readonly slot: (name: string, say: Say) => Slot | undefined;
}

/** Turns a sentence with placeholders into bound text; `undefined` when it must not be said. */
export type Say = (text: string, parameters?: Readonly<Record<string, Text>>) => Text | undefined;

/** What a view composes one language from. */
export function viewContext(input: ViewContextInput): ViewContext {
  const { locale, bases, facts } = input;
  const beside = besideFigures(facts);
  const byId = new Map(facts.figures.map((figure) => [figure.id, figure]));
  const value = (metric: string, role: string): Figure => {
    const id = figureId(metric, bases[role] ?? role);
    const found = byId.get(id);
    if (found) return found;
    throw new Failure(
      'compose.figure-unknown',
      `the report prints "${metric}" of ${role}, which its definition does not list`,
    );
  };
  const periodLabel = periodLabels(locale, bases);
  const unit = (name: string, beside?: Figure): Text => {
    const one = `units:${name}_one`;
    const key = beside?.printed === '1' && locale.has(one) ? one : `units:${name}`;
    return bound(`unit.${name}`, locale.text(key));
  };
  const sources: PlaceholderSources = { locale, value, periodLabel, unit };
  const isPreliminary = (id: string): boolean => byId.get(id)?.preliminary ?? false;
  const sayText: Say = (text, parameters = {}) => {
    const said = sentence(text, resolver(sources, parameters));
    return said && markPreliminary(said, isPreliminary, locale.text('common:preliminaryMark'));
  };
  const spoken = (
    sentences: readonly string[],
    parameters: Readonly<Record<string, Text>> = {},
  ): readonly Text[] =>
    sentences.flatMap((one) => {
      const said = sayText(one, parameters);
      return said ? [said] : [];
    });
  const say: ViewContext['say'] = (key, parameters) =>
    paragraph(spoken(locale.sentences(key), parameters), locale.language);

  return {
    language: locale.language,
    period: parsePeriod(input.stamp.period),
    bases,
    profile: input.reference.profile,
    reference: input.reference,
    stamp: input.stamp,
    findings: input.findings,
    ranking: beside.ranking,
    footings: beside.footings,
    list: listFrom(beside.lists),
    records: (dataset) => facts.records[dataset] ?? [],
    delivery: (role) => beside.delivery[role] ?? [],
    verifications: (facts.records.verification ?? []) as readonly VerificationRecord[],
    cases: (facts.records['case-study'] ?? []) as readonly CaseRecord[],
    value,
    figure: (metric, role, form) => boundFigure(value(metric, role), form),
    constant: (id, text) => ({ kind: 'constant', id, text }),
    say,
    paragraphs: (key, parameters) =>
      locale
        .paragraphs(key)
        .map((sentences) => paragraph(spoken(sentences, parameters), locale.language))
        .filter((text) => text.length > 0),
    slot: (name) => input.slot(name, sayText),
    unit,
    periodLabel,
    notes: () => noteList(say),
  };
}

/** A text that is bound only where it holds digits. */
function bound(id: string, text: string): Text {
  return /\p{Nd}/u.test(text) ? [{ kind: 'constant', id, text }] : [{ kind: 'text', text }];
}

/** Footnotes of one section in the order of their marks; the same note is listed once. */
function noteList(say: ViewContext['say']): ReturnType<ViewContext['notes']> {
  const notes = new Map<string, Note>();
  return {
    mark(key, parameters) {
      const known = notes.get(key) ?? { id: key, number: notes.size + 1, text: say(key, parameters) };
      notes.set(key, known);
      return { kind: 'note', id: known.id, number: known.number };
    },
    list: () => [...notes.values()],
  };
}
