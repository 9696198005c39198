import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aggregate } from '../../functions/aggregate/aggregate.ts';
import { check } from '../../functions/check/check.ts';
import { compose } from '../../functions/compose/compose.ts';
import type { Facts } from '../../functions/contract.ts';
import type { ReportDocument } from '../../functions/domain/document.ts';
import type { CheckInput, ReportDefinition, ViewContext } from '../../functions/domain/report.ts';
import { merge } from '../../functions/merge/merge.ts';
import { plan } from '../../functions/plan/plan.ts';
import { reserve } from '../../functions/reserve/reserve.ts';
import { assetReader } from '../../functions/wiring/assets.ts';
import { declaredChecks } from '../../functions/wiring/checks.ts';
import { definition } from '../../functions/wiring/reports.ts';
import { root } from '../../infra/blueprint.ts';
import { reports } from '../../templates/reports.ts';
import { type SamplePublication, samplePublications } from '../samples/publications.ts';
import { sampleBench } from './sample-bench.ts';

/** What a view and the checks of a report asked for. */
export interface Asked {
  readonly keys: Set<string>;
  readonly slots: Set<string>;
  /** `<metric>@<role>` that the view or a check read, to print it or to decide by it. */
  readonly figures: Set<string>;
}

export interface ComposedSample {
  readonly publication: SamplePublication;
  readonly language: string;
  readonly document: ReportDocument;
  readonly context: ViewContext;
  readonly facts: Facts;
  readonly bases: Readonly<Record<string, string>>;
  readonly asked: Asked;
}

const assets = assetReader(root, [...reports.keys()]);
/** What the samples have of a report; of one that none has, the example it brings along. */
export function publicationsOf(report: string): readonly SamplePublication[] {
  const own = samplePublications.filter((one) => one.report === report);
  const [file] = globSync(join(root, 'templates', report, 'example', '*.md'));
  if (own.length > 0 || file === undefined) return own;
  const [, period = ''] = /^period: (.+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
  return [{ organisation: 'sample-precision', report, period, releasedOn: '2025-12-31' }];
}

/** Computes a publication of a sample in memory and composes every language of it. */
export async function composeSample(publication: SamplePublication): Promise<readonly ComposedSample[]> {
  const bench = await sampleBench(publication.organisation);
  const { figures, ...asked } = {
    keys: new Set<string>(),
    slots: new Set<string>(),
    figures: new Set<string>(),
  };
  const ports = { ...bench, ...assets, definition: (slug: string) => listening(definition(slug), figures) };
  const actor = { actorId: 'tester', kind: 'person' } as const;
  const planned = await plan({ ...publication, regeneration: null, runId: 'conformance', actor }, ports);
  for (const task of planned.tasks) await aggregate(task, ports);
  const merged = { ...planned, merged: await merge(planned, ports) };
  const checked = { ...merged, checked: await check(merged, { ...ports, declared: declaredChecks }) };
  const reserved = { ...checked, reserved: await reserve(checked, ports) };
  const facts = JSON.parse(
    Buffer.from((await bench.work.get(merged.merged.factsKey)) as Uint8Array).toString('utf8'),
  ) as Facts;
  const composed: ComposedSample[] = [];
  for (const language of planned.languages) {
    const own: Asked = { keys: new Set(asked.keys), slots: new Set(asked.slots), figures: new Set(figures) };
    let document: ReportDocument | undefined;
    let context: ViewContext | undefined;
    await compose(
      { ...reserved, language },
      {
        ...ports,
        definition: (slug) => {
          const found = definition(slug);
          return {
            ...found,
            view: (given) => {
              // The others are worded too, to be held against this one.
              if (given.language !== language) return found.view(given);
              context = given;
              document = found.view(recording(given, own));
              return document;
            },
          };
        },
      },
    );
    composed.push({
      publication,
      language,
      document: document as unknown as ReportDocument,
      context: context as unknown as ViewContext,
      facts,
      bases: planned.bases,
      asked: own,
    });
  }
  return composed;
}

/** The definition, its checks overheard. */
function listening(found: ReportDefinition, figures: Set<string>): ReportDefinition {
  const overheard = (input: CheckInput): CheckInput => ({
    ...input,
    figure: (metric, role) => {
      figures.add(`${metric}@${role}`);
      return input.figure(metric, role);
    },
  });
  return {
    ...found,
    checks: found.checks.map((one) => ({ ...one, run: (input) => one.run(overheard(input)) })),
  };
}

/** The context, what is asked of it written down. */
function recording(context: ViewContext, asked: Asked): ViewContext {
  const heard = <A extends readonly unknown[], R>(
    note: (...args: A) => void,
    call: (...args: A) => R,
  ): ((...args: A) => R) => {
    return (...args) => {
      note(...args);
      return call(...args);
    };
  };
  const key = (name: string): unknown => asked.keys.add(name);
  const figure = (metric: string, role: string): unknown => asked.figures.add(`${metric}@${role}`);
  return {
    ...context,
    say: heard(key, context.say),
    paragraphs: heard(key, context.paragraphs),
    slot: heard((name) => asked.slots.add(name), context.slot),
    value: heard(figure, context.value),
    figure: heard(figure, context.figure),
    notes: () => {
      const { mark, list } = context.notes();
      return { mark: heard(key, mark), list };
    },
  };
}
