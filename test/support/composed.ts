import { compose } from '../../functions/compose/compose.ts';
import type { Strings } from '../../functions/compose/locale.ts';
import type { Composing } from '../../functions/contract.ts';
import type { ReportDefinition } from '../../functions/domain/report.ts';
import type { HandIn, HandInRecord } from '../../functions/intake/hand-in.ts';
import { typeset } from '../../templates/house/typeset.ts';
import { readHouse } from '../templates/house-sources.ts';
import { allHandIns, handIn } from './small-organisation.ts';
import { type Blocks, smallReport } from './small-report.ts';
import { composing, loaded, type Workbench } from './workbench.ts';

const house = readHouse();

const english = {
  period: { quarter: { second: 'the second quarter of {{year}}' } },
  phrases: {
    change: { down: 'fell by {{value}}%', up: 'rose by {{value}}%', level: 'stayed level' },
    share: { exact: '{{value}}%', all: 'all', over90: 'over 90%' },
  },
};
const chinese = {
  period: { quarter: { second: '{{year}}年第二季度' } },
  phrases: {
    change: { down: '下降{{value}}%', up: '上升{{value}}%', level: '持平' },
    share: { exact: '{{value}}%', all: '全部', over90: '90%以上' },
  },
};

/** House text of the small report: what `small` says, and what every report needs; its periods and phrases by language. */
export const strings = (small: Strings = {}, language = 'en'): Strings => ({
  small,
  units: {
    MWh: 'MWh',
    percent: '%',
    tCO2e: 'tCO₂e',
    perMonth: 'per 12 months',
    plants: 'plants',
    plants_one: 'plant',
  },
  constants: { iso: 'ISO 14064-1' },
  common: {
    preliminaryMark: ' (preliminary)',
    ...(language === 'en' ? english : chinese),
  },
});

export interface Case {
  readonly blocks?: Blocks;
  readonly report?: Partial<ReportDefinition>;
  readonly small?: Strings;
  /** Strings as a whole, where a namespace is what the test is about. */
  readonly strings?: Strings;
  readonly handIns?: readonly HandIn[];
  /** Handed in beside everything else. */
  readonly more?: readonly HandInRecord[];
  readonly language?: string;
}

/** A run of the small report up to composing, and its composing as a call. */
export async function prepared(one: Case): Promise<{
  readonly bench: Workbench;
  readonly input: Composing;
  readonly run: () => ReturnType<typeof compose>;
}> {
  const handIns = [...(one.handIns ?? allHandIns), ...(one.more ? [handIn('more', one.more)] : [])];
  const bench = await loaded(smallReport(one.report, one.blocks), handIns);
  const input = await composing(bench, one.language);
  const ports = {
    ...bench,
    strings: async (language: string) => one.strings ?? strings(one.small, language),
    typeset: async (document: Parameters<typeof typeset>[0]) => typeset(document, house),
  };
  return { bench, input, run: () => compose(input, ports) };
}

/** The composed HTML. */
export async function htmlOf(one: Case): Promise<string> {
  const { bench, run } = await prepared(one);
  const { htmlKey } = await run();
  return Buffer.from((await bench.work.get(htmlKey)) as Uint8Array).toString('utf8');
}

/** What a reader sees of the report's one section. */
export async function readText(one: Case): Promise<string> {
  const html = await htmlOf(one);
  const section = html.slice(
    html.indexOf('id="section"'),
    html.indexOf('</section>', html.indexOf('id="section"')),
  );
  return section
    .slice(section.indexOf('>') + 1)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
