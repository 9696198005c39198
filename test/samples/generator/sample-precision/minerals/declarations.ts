import { type Fact, fact } from '../../fact.ts';
import { type Answer, answersTo, type Campaign, type Template } from './campaign.ts';
import { supplierId, uses3TG } from './chain.ts';
import { cid, type SampleSmelter } from './look-up.ts';

/** A row of a smelter list: a facility of the look-up, or a metal whose facility is not identified or not listed. */
type Row =
  | SampleSmelter
  | { readonly metal: string; readonly lookup: 'notYetIdentified' }
  | { readonly metal: string; readonly lookup: 'notListed'; readonly name: string; readonly country: string };

/** What the suppliers of a campaign declared beyond its rule. */
export interface Particulars {
  /** Smelters that 3TG suppliers name, and those that cobalt users name. */
  readonly smelters: readonly SampleSmelter[];
  readonly cobalt: readonly SampleSmelter[];
  /** Rows that a supplier adds to its list. */
  readonly more: ReadonlyMap<number, readonly Row[]>;
  /** Suppliers whose first revision was sent back, with what it named: a second one was accepted. */
  readonly sentBack: ReadonlyMap<number, readonly Row[]>;
  readonly withoutPolicy: ReadonlySet<number>;
  readonly withoutDueDiligence: ReadonlySet<number>;
}

/** A handful of facilities each: all are named by somebody, most by many. */
function listOf(number: number, smelters: readonly SampleSmelter[]): readonly SampleSmelter[] {
  const count = 3 + (number % 4);
  const start = Math.floor(number / 3) * 11;
  return Array.from(
    { length: count },
    (_, index) => smelters[(start + index * 41) % smelters.length] as SampleSmelter,
  );
}

/** Of the cobalt users some name facilities, others could not find out; before the look-up had any, nobody could. */
function cobaltOf(number: number, cobalt: readonly SampleSmelter[]): readonly Row[] {
  const index = Math.floor(number / 9);
  const unidentified: readonly Row[] = [{ metal: 'Cobalt', lookup: 'notYetIdentified' }];
  if (cobalt.length === 0) return index % 4 === 0 ? unidentified : [];
  if (index % 13 === 0) return unidentified;
  return [0, 1].map((step) => cobalt[(index * 3 + step * 5) % cobalt.length] as SampleSmelter);
}

/** Declarations of a campaign with their smelter lists. */
export function declarationsOf(campaign: Campaign, particulars: Particulars): readonly Fact[] {
  return (['CMRT', 'EMRT'] as const).flatMap((template) =>
    answersTo(campaign.surveys[template]).flatMap((answer) =>
      revisionsOf(campaign, template, answer, particulars),
    ),
  );
}

function revisionsOf(
  campaign: Campaign,
  template: Template,
  answer: Answer,
  particulars: Particulars,
): readonly Fact[] {
  const { number } = answer;
  const rows =
    template === 'CMRT'
      ? [
          ...(uses3TG(number) ? listOf(number, particulars.smelters) : []),
          ...(particulars.more.get(number) ?? []),
        ]
      : number % 9 === 3
        ? cobaltOf(number, particulars.cobalt)
        : [];
  const sentBack = template === 'CMRT' ? particulars.sentBack.get(number) : undefined;
  const revision = (of: number, own: Answer, named: readonly Row[]): readonly Fact[] =>
    [
      declaration(campaign, template, own, of, named, particulars),
      ...named.map((row, index) => declared(campaign, template, number, of, index + 1, row)),
    ].map((one) => (own.status === 'under_review' ? { ...one, status: 'submitted' } : one));
  if (!sentBack) return revision(1, answer, rows);
  const first: Answer = {
    number,
    submittedOn: campaign.issuedOn,
    reviewedOn: answer.submittedOn,
    status: 'rejected',
  };
  return [...revision(1, first, [...rows, ...sentBack]), ...revision(2, answer, rows)];
}

function declaration(
  campaign: Campaign,
  template: Template,
  { number, submittedOn, reviewedOn, status }: Answer,
  revision: number,
  rows: readonly Row[],
  { withoutPolicy, withoutDueDiligence }: Particulars,
): Fact {
  const named = new Set(rows.map(({ metal }) => metal));
  const metals = template === 'CMRT' ? ['Tantalum', 'Tin', 'Gold', 'Tungsten'] : ['Cobalt'];
  const careful = withoutDueDiligence.has(number) ? 'No' : 'Yes';
  return fact('declaration', {
    supplierId: supplierId(number),
    template,
    campaignYear: campaign.year,
    revision,
    templateVersion: campaign.version[template],
    scope: 'A',
    effectiveOn: submittedOn,
    submittedOn,
    ...(reviewedOn === undefined ? {} : { reviewedOn, outcome: status }),
    answers: Object.fromEntries(
      metals.map((metal) => [metal, named.has(metal) ? { Q1: 'Yes', Q2: 'Yes' } : { Q1: 'No' }]),
    ),
    company: {
      A: withoutPolicy.has(number) ? 'No' : 'Yes',
      D: careful,
      E: careful === 'No' ? 'No' : `Yes, in conformance with IPC1755 (e.g., ${template})`,
    },
  });
}

function declared(
  { year }: Campaign,
  template: Template,
  number: number,
  revision: number,
  rowNumber: number,
  row: Row,
): Fact {
  const place = { supplierId: supplierId(number), template, campaignYear: year, revision, rowNumber };
  const { metal } = row;
  if ('number' in row)
    return fact('declared-smelter', { ...place, metal, lookup: 'listed', cid: cid(row.number) });
  if (row.lookup === 'notYetIdentified')
    return fact('declared-smelter', { ...place, metal, lookup: row.lookup });
  const { lookup, name, country } = row;
  return fact('declared-smelter', {
    ...place,
    metal,
    lookup,
    reportedName: name,
    reportedCountry: country,
  });
}
