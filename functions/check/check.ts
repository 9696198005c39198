import type { Checked, Checking, Facts, Plan } from '../contract.ts';
import { findingsOf } from '../domain/check.ts';
import { Decimal } from '../domain/decimal.ts';
import { Failure } from '../domain/failure.ts';
import { type Figure, figureId } from '../domain/figure.ts';
import { type Finding, isBlocking, sortFindings } from '../domain/finding.ts';
import type { Reference } from '../domain/reference.ts';
import { type CheckInput, listFrom, type ReportDefinition } from '../domain/report.ts';
import { type Declared, settingChecks, weighingOf } from '../domain/waivers.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { loadReference } from '../snapshot/reference-records.ts';
import { readFacts } from '../snapshot/stored-facts.ts';
import { writeJson } from '../snapshot/work-object.ts';
import { workKeys } from '../wiring/names.ts';
import { houseChecks } from './house-checks.ts';

export interface CheckPorts {
  readonly work: ObjectStore;
  readonly definition: (report: string) => ReportDefinition;
  /** Every check there is, of whatever input: what a profile or a waiver may name. */
  readonly declared: ReadonlyMap<string, Declared>;
}

/** Holds the figures against every declared check. Throws `check.blocked` when a finding blocks what would be published. */
export async function check(plan: Checking, ports: CheckPorts): Promise<Checked> {
  const definition = ports.definition(plan.report);
  const facts = await readFacts(ports.work, plan.merged);
  const reference = await loadReference(ports.work, plan.referenceKey);
  const input = checkInput(plan, facts, reference);
  const weighing = weighingOf(reference, plan);
  const settings = { ...reference, report: plan.report, releasedOn: plan.releasedOn };
  const findings = sortFindings([
    ...findingsOf([...houseChecks, ...definition.checks], input, weighing),
    ...findingsOf(settingChecks(ports.declared), settings, weighing),
  ]);
  const findingsKey = workKeys.findings(plan);
  await writeJson(ports.work, findingsKey, findings);
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  // The figures of a quarter are not published: what would block is told beside them. A frozen edition is published
  // already, and a check that came later does not undo it.
  const blocking = findings.filter(isBlocking).length;
  if (blocking > 0 && !plan.internal && plan.regeneration?.kind !== 'frozen') {
    throw new Failure('check.blocked', `blocking findings: ${blocking}; nothing was published`, findingsKey);
  }
  return { findingsKey, warnings: count('warning'), notes: count('note') };
}

function checkInput(plan: Plan, facts: Facts, reference: Reference): CheckInput {
  const byId = new Map(facts.figures.map((figure) => [figure.id, figure]));
  return {
    figure(metric, role): Figure {
      const found = byId.get(figureId(metric, plan.bases[role] as string));
      if (found) return found;
      throw new Failure(
        'compose.figure-unknown',
        `check asks for "${metric}" of role "${role}", which the report does not list`,
      );
    },
    figures: facts.figures,
    footings: facts.footings.map((one) => ({
      ...one,
      printedSum: new Decimal(one.printedSum),
      printedTotal: new Decimal(one.printedTotal),
    })),
    profile: reference.profile,
    reference,
    bases: plan.bases,
    period: plan.period,
    releasedOn: plan.releasedOn,
    records: new Map(Object.entries(facts.records)),
    quarters: facts.quarters,
    list: listFrom(facts.lists),
  };
}
