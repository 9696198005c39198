import { writeWorkbook } from '../../../functions/adapters/files/workbook/write-workbook.ts';
import { csvText } from '../../../functions/domain/sheet/csv-text.ts';
import type { HandIn, HandInRecord } from '../../../functions/intake/hand-in.ts';
import type { SampleFile, SampleHandIn, SampleReview } from '../../../infra/local/samples/manifest.ts';
import { isInWorkbook } from './declaration-files.ts';
import { reviewer } from './reviewer.ts';
import { sheetStrings } from './sheet-languages.ts';
import { sheetTable, sheetToWrite } from './sheet-table.ts';

export interface HandInFiles {
  readonly entry: SampleHandIn;
  readonly files: ReadonlyMap<string, Uint8Array | string>;
}

/** Files that a record's hand-in is split into: what a review treats alike. */
type Fate = 'accepted' | 'rejected' | 'unreviewed';

const fateOf = ({ envelope: { status } }: HandInRecord): Fate => {
  if (status === 'rejected') return 'rejected';
  return status === 'submitted' ? 'unreviewed' : 'accepted';
};

/** Master data first: what others name must be known when they come. */
const master = ['facility', 'pv-plant', 'supplier', 'smelter'];
const rank = (dataset: string): number =>
  master.includes(dataset) ? master.indexOf(dataset) : master.length;

const names: Readonly<Record<Fate, string>> = { accepted: '', rejected: 'claim-', unreviewed: 'unreviewed-' };

/** Minerals and verification write English, everybody else Chinese. */
const languageOf = (actorId: string): 'zh-CN' | 'en' =>
  /minerals|verification/.test(actorId) ? 'en' : 'zh-CN';

/** Datasets of more rows than people keep in a workbook come as CSV, each by itself. */
const ownFileFrom = 150;

/** A hand-in as files: its profile as JSON, its words as Markdown, one dataset as CSV and several as a workbook. */
export function handInFiles(handIn: HandIn): HandInFiles {
  const { handedInAt, actor, source } = handIn;
  const records = [...handIn.records].filter((one) => !isInWorkbook(one));
  const folder = handedInAt.slice(0, 4);
  const files = new Map<string, Uint8Array | string>();
  const listed: (SampleFile & { readonly fate: Fate })[] = [];
  const add = (path: string, content: Uint8Array | string, fate: Fate = 'accepted'): void => {
    files.set(path, content);
    listed.push({ path, fate });
  };
  const profile = records.find(({ dataset }) => dataset === 'organisation');
  if (profile) add(`${folder}/profile-${source}.json`, json(profile));
  const policy = records.find(({ dataset }) => dataset === 'minerals-policy');
  if (policy) add(`${folder}/policy-${policy.attributes.version}.json`, json(policy));
  const [content] = records.filter(({ dataset }) => dataset === 'content');
  if (content) listed.push({ path: `words/${content.attributes.period}/*`, fate: 'accepted' });
  const strings = sheetStrings(languageOf(actor.actorId));
  for (const fate of ['accepted', 'rejected', 'unreviewed'] as const) {
    const own = records.filter((one) => fateOf(one) === fate && !inNoSheet.includes(one.dataset));
    const tables = [...Map.groupBy(own, ({ dataset }) => dataset)]
      .sort(([one], [other]) => rank(one) - rank(other))
      .map(([dataset, all]) => sheetTable(dataset, all, strings));
    const byItself = tables.filter(({ rows }) => rows.length >= ownFileFrom && !isQuarterly(source));
    const together = tables.filter((table) => !byItself.includes(table));
    if (together.length === 1) byItself.push(...together.splice(0));
    const name = `${names[fate]}${source}`;
    const files = byItself.map(({ dataset, heads, rows }) => {
      const path = `${folder}/${dataset}-${shortOf(name)}.csv`;
      return { dataset, path, content: csvText([heads, ...rows]) };
    });
    const isMaster = ({ dataset }: { readonly dataset: string }): boolean => master.includes(dataset);
    for (const { path, content } of files.filter(isMaster)) add(path, content, fate);
    if (together.length > 0) add(`${folder}/${name}.xlsx`, writeWorkbook(together.map(sheetToWrite)), fate);
    for (const { path, content } of files.filter((file) => !isMaster(file))) add(path, content, fate);
  }
  return {
    entry: {
      at: handedInAt,
      by: actor.actorId,
      files: listed.map(({ fate: _, ...file }) => file),
      reviews: reviewsOf(handedInAt, listed),
    },
    files,
  };
}

const inNoSheet = ['organisation', 'minerals-policy', 'content'];
const json = ({ attributes }: HandInRecord): string => `${JSON.stringify(attributes, null, 2)}\n`;

const isQuarterly = (source: string): boolean => /-Q[1-4]$/.test(source);

/** What a file is called after its dataset: what it is of, and when. */
const shortOf = (name: string): string =>
  name.replace(
    /^(minerals-\w+|supplier-audits|suppliers|verification|water-base-year|quarter|green)-(?=\d)/,
    '',
  );

/** A hand-in is reviewed on its day: what is rejected first, then the rest; what nobody looked at waits. */
function reviewsOf(
  at: string,
  listed: readonly { readonly path: string; readonly fate: Fate }[],
): readonly SampleReview[] {
  const of = (fate: Fate): readonly string[] =>
    listed.filter((one) => one.fate === fate).map(({ path }) => path);
  const [accepted, rejected, unreviewed] = [of('accepted'), of('rejected'), of('unreviewed')];
  const all = rejected.length + unreviewed.length === 0;
  const review = (minutes: number) => ({ at: later(at, minutes), by: reviewer });
  return [
    ...(rejected.length > 0
      ? [{ ...review(30), verdict: 'reject' as const, reason: 'nothing was measured', files: rejected }]
      : []),
    ...(accepted.length > 0
      ? [{ ...review(45), verdict: 'accept' as const, ...(all ? {} : { files: accepted }) }]
      : []),
  ];
}

const later = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString().replace('.000Z', 'Z');
