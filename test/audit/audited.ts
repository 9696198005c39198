import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Audit, audit } from '../../functions/audit/audit.ts';
import type { DisclosureFile } from '../../functions/audit/disclosure.ts';
import type { LookUp } from '../../functions/audit/look-up.ts';
import { parseDisclosure } from '../../functions/audit/read-disclosure.ts';
import { catalogueLabels } from '../../functions/wiring/audit.ts';
import { root } from '../../infra/blueprint.ts';

export const labels = await catalogueLabels(root);

export const disclosureFile = (name: string): string => join(root, 'test', 'samples', 'disclosures', name);

export const disclosure = (name: string): DisclosureFile =>
  parseDisclosure(JSON.parse(readFileSync(disclosureFile(name), 'utf8')), name);

type Part = Partial<Pick<DisclosureFile, 'tables' | 'lists' | 'claims' | 'evidence' | 'plans' | 'goals'>>;

/** A small disclosure around the parts that a test is about. */
export const around = (part: Part, document: Partial<DisclosureFile['document']> = {}): DisclosureFile =>
  parseDisclosure(
    { document: { title: 'A report', language: 'en', period: '2024-H1', ...document }, ...part },
    'a test',
  );

export const auditOf = (file: DisclosureFile, lookUp?: LookUp): Audit => audit(file, labels, lookUp);

/** What is found in short: severity, check, and what it is about. */
export const inShort = ({ findings }: Audit): readonly string[] =>
  findings.map(
    ({ severity, check, subject }) => `${severity} ${check.replace('disclosed-', '')}: ${subject}`,
  );

/** Only the checks that say something, in order. */
export const saying = (part: Part, document?: Partial<DisclosureFile['document']>, lookUp?: LookUp) =>
  auditOf(around(part, document), lookUp).findings.map(({ check }) => check.replace('disclosed-', ''));
