import type { metals } from '../../domain/dataset.ts';

export type Metal = (typeof metals)[number];

/** A question about each metal: where it is answered, and how. */
export interface MetalQuestion {
  /** `Q1` and so on, as the template numbers it. */
  readonly id: `Q${number}`;
  /** Row of each metal; the answer stands in column D. */
  readonly rows: Readonly<Partial<Record<Metal, number>>>;
  readonly answers: readonly string[];
  /** Questions that must be answered Yes for this one to be asked. */
  readonly when: readonly `Q${number}`[];
}

/** A question about the supplier as a company: the answer stands in column D, a comment in column G. */
export interface CompanyQuestion {
  readonly id: string;
  readonly row: number;
  readonly answers: readonly string[];
}

/** Questions that a check is about, by their number in the template. */
export interface QuestionRoles {
  /** Whether ore comes from covered countries or from conflict-affected and high-risk areas (CAHRAs). */
  readonly origin: readonly `Q${number}`[];
  readonly recycled: `Q${number}`;
  readonly allIdentified: `Q${number}`;
}

/**
 * Where a template keeps what: sheets by name, which stays English, cells by row and column. Labels are no way to find
 * anything, they follow the language that the supplier chose. Columns count from 0.
 */
export interface Layout {
  readonly fields: Readonly<Record<CompanyField, number>>;
  /** Cells that the minerals of the declaration are chosen in, where its supplier chooses them. */
  readonly chosenMinerals?: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  readonly questions: readonly MetalQuestion[];
  readonly roles: QuestionRoles;
  readonly company: readonly CompanyQuestion[];
  /** Metals that the template asks about beside those reported on, with the row of their first question. */
  readonly notReported: Readonly<Record<string, number>>;
}

export const yesNo = ['Yes', 'No'] as const;
export const yesNoUnknown = ['Yes', 'No', 'Unknown'] as const;
/** Shares of suppliers that answered. `100%` is kept as the number 1 by templates before CMRT 6.4 and by EMRT 1. */
export const responseShares = [
  '100%',
  'Greater than 90%',
  'Greater than 75%',
  'Greater than 50%',
  '50% or less',
  'None',
] as const;

export const sheetNames = {
  declaration: 'Declaration',
  smelters: 'Smelter List',
  products: 'Product List',
  lookUp: 'Smelter Look-up',
} as const;

export const column = (letter: string): number => letter.charCodeAt(0) - 'A'.charCodeAt(0);

export const answerColumn = column('D');
export const commentColumn = column('G');
/** Version and day of publication. */
export const versionCell = { row: 3, column: column('J') } as const;

/** Fields of the company block that matter; those of persons are only looked at, never kept. */
export type CompanyField =
  | 'name'
  | 'scope'
  | 'scopeDescription'
  | 'companyId'
  | 'contactName'
  | 'contactEmail'
  | 'contactPhone'
  | 'authoriserName'
  | 'authoriserEmail'
  | 'effectiveDate';

/** Rows of the company block where no minerals are chosen in it; all fields stand in column D. */
export const companyRows: Readonly<Record<CompanyField, number>> = {
  name: 8,
  scope: 9,
  scopeDescription: 10,
  companyId: 12,
  contactName: 15,
  contactEmail: 16,
  contactPhone: 17,
  authoriserName: 18,
  authoriserEmail: 20,
  effectiveDate: 22,
};

/** Columns of the smelter list that are read: streets and persons are not among them. */
export const smelterColumns = {
  idInput: column('A'),
  metal: column('B'),
  lookUp: column('C'),
  name: column('D'),
  country: column('E'),
  cid: column('F'),
  mineNames: column('N'),
  mineCountries: column('O'),
  recycled: column('P'),
  countryCode: column('S'),
} as const;
export const firstSmelterRow = 5;

/** Columns of the look-up of smelters: aliases of one smelter are rows of their own. */
export const lookUpColumns = {
  metal: column('A'),
  alias: column('B'),
  standardName: column('C'),
  country: column('D'),
  cid: column('E'),
  city: column('H'),
} as const;
export const firstLookUpRow = 5;

export const productNumberColumn = column('B');
export const firstProductRow = 6;

/** The two ways of the look-up to say that there is no entry. */
export const withoutEntry: Readonly<Record<string, 'notListed' | 'notYetIdentified'>> = {
  'smelter not listed': 'notListed',
  'smelter not yet identified': 'notYetIdentified',
};

/** What the names of the minerals begin with that Stele does not report on: they are told and left out. */
const otherMinerals = ['Mica', 'Copper', 'Graphite', 'Lithium', 'Nickel'] as const;

export const isOtherMineral = (name: string): boolean =>
  otherMinerals.some((one) => name.toLowerCase().startsWith(one.toLowerCase()));
