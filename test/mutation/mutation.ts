import type { Facts } from '../../functions/contract.ts';
import type { ReportDocument } from '../../functions/domain/document.ts';
import type { HouseSources } from '../../templates/house/typeset.ts';
import type { Random } from './random.ts';
import type { RecordsChange } from './records/altered-records.ts';
import type { Specimen } from './specimen.ts';

export type Language = 'zh-CN' | 'en';
export const languages: readonly Language[] = ['zh-CN', 'en'];

/** Strings of a language by namespace, free to be changed: a copy for each mutation. */
export type LooseStrings = Record<string, Record<string, unknown>>;

/** What one mutation does, by where it strikes. The changes are applied to copies. */
export type Alteration =
  | { readonly on: 'records'; readonly change: RecordsChange }
  /**
   * The object that stages hand on. `stored`: altered where it lies, behind the back of who wrote it. `computed`: a
   * stage computed it so, and sealed it.
   */
  | { readonly on: 'facts'; readonly how: 'stored' | 'computed'; readonly change: (facts: Facts) => void }
  | { readonly on: 'strings'; readonly change: (strings: Readonly<Record<Language, LooseStrings>>) => void }
  | {
      readonly on: 'document';
      readonly language: Language;
      readonly change: (document: ReportDocument) => void;
    }
  | { readonly on: 'templates'; readonly change: (house: HouseSources) => HouseSources }
  | { readonly on: 'html'; readonly language: Language; readonly change: (html: string) => string };

/** What a generator makes: where it strikes, in words that reproduce it, and the change itself. */
export interface Change {
  readonly place: string;
  readonly found: string;
  readonly made: string;
  readonly alteration: Alteration;
  /** Language whose text shows it; where absent they take turns. */
  readonly language?: Language;
}

/** A kind of mutation: how many of it, and how one is made. Nothing where the specimen has no place for it. */
export interface Kind {
  readonly name: string;
  readonly count: number;
  readonly make: (random: Random, specimen: Specimen) => Change | undefined;
  /** Reports that have a place for it; all where absent. */
  readonly reports?: readonly string[];
}

/** A mutation as it is told of. */
export interface Told {
  /** `<kind>#<number>`: with the seed, enough to make it again. */
  readonly id: string;
  readonly kind: string;
  /** The publication or the disclosure. */
  readonly where: string;
  readonly place: string;
  readonly found: string;
  readonly made: string;
}

export interface Mutation extends Change, Told {
  /** The one language that is composed with it. */
  readonly language: Language;
  readonly specimen: Specimen;
}
