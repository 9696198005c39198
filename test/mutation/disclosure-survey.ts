import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '../../functions/audit/audit.ts';
import type { DisclosureFile } from '../../functions/audit/disclosure.ts';
import { parseDisclosure } from '../../functions/audit/read-disclosure.ts';
import type { Finding } from '../../functions/domain/finding.ts';
import { catalogueLabels } from '../../functions/wiring/audit.ts';
import { root } from '../../infra/blueprint.ts';
import { refuseUnfilled } from '../support/unfilled.ts';
import { madeOr } from './draw.ts';
import { newFindings } from './finding-line.ts';
import { type DisclosureChange, disclosureKinds } from './generators/disclosures.ts';
import { randomFrom } from './random.ts';
import type { Outcome } from './survey.ts';

const files = ['carbon-2023.en', 'carbon-2023.zh-CN'];
const attemptsEach = 20;

/** Mutations of reports that others made. Caught is what brings a new finding about the very place. */
export async function surveyDisclosures(seed: string): Promise<readonly Outcome[]> {
  const labels = await catalogueLabels(root);
  const specimens = files.map((name) => {
    const file = parseDisclosure(
      JSON.parse(readFileSync(join(root, 'test', 'samples', 'disclosures', `${name}.json`), 'utf8')),
      name,
    );
    return { name, file, before: audit(file, labels).findings };
  });
  const outcomes = disclosureKinds.flatMap(({ name: kind, count, change }) => {
    const found: Outcome[] = [];
    for (let attempt = 0; found.length < count && attempt < count * attemptsEach; attempt += 1) {
      const specimen = specimens[attempt % specimens.length] as (typeof specimens)[number];
      const id = `${kind}#${attempt}`;
      const file: DisclosureFile = structuredClone(specimen.file);
      const made = madeOr(() => change(file, randomFrom(`${seed} ${id}`)));
      if (made === undefined) continue;
      const after = newFindings(specimen.before, audit(file, labels).findings);
      const findings = after.filter((one) => isAbout(one, made));
      found.push({ mutation: { id, kind, where: specimen.name, ...made }, seen: { effect: true, findings } });
    }
    return found;
  });
  await refuseUnfilled(outcomes.flatMap(({ seen }) => seen.findings));
  return outcomes;
}

const isAbout = (finding: Finding, { names }: DisclosureChange): boolean => {
  const said = JSON.stringify(finding);
  return names.some((name) => said.includes(JSON.stringify(name).slice(1, -1)));
};
