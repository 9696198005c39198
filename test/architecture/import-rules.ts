import { type Import, importsOf, type Source } from './source-files.ts';

/** Who may import what. A file is held against every rule whose `of` it fits. */
export interface Rule {
  readonly name: string;
  readonly reason: string;
  readonly of: RegExp;
  readonly except?: RegExp;
  /** Targets that are allowed; with `types`, only as `import type`. Everything else breaks the rule. */
  readonly may?: RegExp;
  readonly types?: RegExp;
  /** Targets that break the rule where the rest is left open. */
  readonly never?: RegExp;
  /** A source that breaks it: `file` imports `target`. */
  readonly broken: readonly (readonly [file: string, statement: string])[];
}

const stages =
  'intake|plan|aggregate|merge|check|reserve|compose|render|verify|submit|publish|notify|start|overdue|download|share|regenerate|withdraw|approve|describe|review|status|erase';
const own = (file: string): RegExp => new RegExp(`^${file.split('/').slice(0, 2).join('/')}/`);
const report = /^templates\/(?!house\/|portal\/|mail\/)[^/]+\//;

export const rules: readonly Rule[] = [
  {
    name: 'the domain imports itself, decimals and schemas',
    reason: 'rules of the domain are read, tested and moved without a cloud',
    of: /^functions\/domain\//,
    may: /^functions\/domain\/|^decimal\.js$|^zod\/mini$/,
    except: /^functions\/domain\/(batch-)?digest\.ts$/,
    broken: [
      ['functions/domain/tally.ts', "import { x } from '../ports/records.ts';"],
      ['functions/domain/period.ts', "import { readFileSync } from 'node:fs';"],
      ['functions/domain/period.ts', "import { createHash } from 'node:crypto';"],
    ],
  },
  {
    name: 'digests alone need cryptography',
    reason: 'one place decides how bytes are digested',
    of: /^functions\/domain\/(batch-)?digest\.ts$/,
    may: /^functions\/domain\/|^node:crypto$/,
    broken: [['functions/domain/digest.ts', "import { x } from 'node:fs';"]],
  },
  {
    name: 'ports and the contract speak of the domain, in types',
    reason: 'a port is what a stage needs, not how it is done',
    of: /^functions\/(ports\/|contract\.ts$)/,
    types: /^functions\/(domain|ports)\/|^functions\/contract\.ts$/,
    broken: [
      ['functions/ports/records.ts', "import type { S3Client } from '@aws-sdk/client-s3';"],
      ['functions/ports/records.ts', "import { sha256 } from '../domain/digest.ts';"],
      ['functions/contract.ts', "import type { Plan } from './plan/plan.ts';"],
    ],
  },
  {
    name: 'a stage imports the domain, port types, the contract, the snapshot and names',
    reason:
      'effects arrive as arguments, so a stage runs in memory; states meet in the workflow, not in code',
    of: new RegExp(`^functions/(${stages}|snapshot)/`),
    except: /\/handler\.ts$|^functions\/review\//,
    may: /^functions\/(domain|snapshot)\/|^functions\/wiring\/names\.ts$|^i18next$|^zod\/mini$|^yaml$|^image-size$|^saxes$|^negotiator$|^content-disposition$/,
    types: /^functions\/ports\/|^functions\/contract\.ts$|^aws-lambda$/,
    broken: [
      ['functions/merge/merge.ts', "import { needsOf } from '../plan/needs.ts';"],
      ['functions/merge/merge.ts', "import { x } from '../adapters/memory/record-store.ts';"],
      ['functions/compose/slots.ts', "import { stores } from '../wiring/stores.ts';"],
      ['functions/check/check.ts', "import { put } from '../ports/objects.ts';"],
      ['functions/snapshot/needs.ts', "import { plan } from '../plan/plan.ts';"],
      ['functions/publish/publish.ts', "const s3 = await import('@aws-sdk/client-s3');"],
    ],
  },
  {
    name: 'a review hands its decision in as any other batch',
    reason: 'there is one way into the table, and it holds every row against what is there',
    of: /^functions\/review\//,
    except: /\/handler\.ts$/,
    may: /^functions\/(domain|snapshot|intake)\/|^functions\/wiring\/names\.ts$|^zod\/mini$/,
    types: /^functions\/ports\//,
    broken: [
      ['functions/review/review.ts', "import { x } from '../adapters/dynamodb/record-store.ts';"],
      ['functions/review/review.ts', "import { plan } from '../plan/plan.ts';"],
    ],
  },
  {
    name: 'an audit reads look-ups as intake does, and knows nothing of runs',
    reason:
      'it is pure but for the files it is given: numbers that others made need no table and no workflow',
    of: /^functions\/audit\//,
    may: /^functions\/(domain|intake\/workbook)\/|^zod\/mini$/,
    types: /^functions\/(ports|intake)\//,
    broken: [
      ['functions/audit/audit.ts', "import { check } from '../check/check.ts';"],
      ['functions/audit/look-up.ts', "import { openTables } from '../adapters/files/open-tables.ts';"],
    ],
  },
  {
    name: 'a handler imports its stage, the contract and the wiring',
    reason: 'parse, call, answer: what needs more belongs in the stage',
    of: new RegExp(`^functions/(${stages})/handler\\.ts$`),
    may: /^functions\/wiring\//,
    types: /^functions\/contract\.ts$|^aws-lambda$/,
    broken: [
      ['functions/plan/handler.ts', "import { merge } from '../merge/merge.ts';"],
      ['functions/plan/handler.ts', "import { x } from '../adapters/s3/object-store.ts';"],
    ],
  },
  {
    name: 'adapters know ports, domain, names and their SDK',
    reason: 'what a vendor does stays behind the port',
    of: /^functions\/adapters\//,
    never: /^functions\/(?!adapters\/|domain\/|ports\/|wiring\/names\.ts$)|^templates\/|^infra\//,
    broken: [['functions/adapters/s3/object-store.ts', "import { plan } from '../../plan/plan.ts';"]],
  },
  {
    name: 'only the wiring builds adapters',
    reason: 'one place says what the system is made of',
    of: /^(functions|infra|templates)\//,
    except: /^functions\/(wiring|adapters)\//,
    never: /^functions\/adapters\//,
    broken: [
      ['functions/cli/report.ts', "import { x } from '../adapters/s3/object-store.ts';"],
      ['infra/local/host.ts', "import { x } from '../../functions/adapters/s3/object-store.ts';"],
    ],
  },
  {
    name: 'names hold nothing but names',
    reason: 'both hosts import them; an SDK or the CDK would come along',
    of: /^functions\/wiring\/names\.ts$/,
    may: /^$/,
    broken: [['functions/wiring/names.ts', "import { Bucket } from 'aws-cdk-lib/aws-s3';"]],
  },
  {
    name: 'functions never import infra',
    reason: 'the same functions run on both hosts; the command line starts the local one',
    of: /^functions\//,
    except: /^functions\/cli\//,
    never: /^infra\//,
    broken: [['functions/wiring/stores.ts', "import { root } from '../../infra/blueprint.ts';"]],
  },
  {
    name: 'templates import the domain, drawing and Handlebars',
    reason: 'a view is a pure function of figures and words',
    of: /^templates\//,
    may: /^functions\/domain\/|^templates\/|^d3-\w+$|^handlebars$/,
    broken: [
      ['templates/carbon/view.ts', "import { readFile } from 'node:fs/promises';"],
      ['templates/house/typeset.ts', "import type { Plan } from '../../functions/contract.ts';"],
    ],
  },
  {
    name: 'a report imports no other report, and the house imports none',
    reason: 'a fourth report is added, and the first removed, without a look at the others',
    of: /^templates\/[^/]+\//,
    never: report,
    broken: [
      ['templates/green-manufacturing/view.ts', "import { rows } from '../carbon/appendix-rows.ts';"],
      ['templates/house/typeset.ts', "import { view } from '../carbon/view.ts';"],
    ],
  },
  {
    name: 'infra imports names, its own files and packages',
    reason: 'a host finds functions by their folder; what they compute is none of its business',
    of: /^infra\//,
    except: /^infra\/local\/(samples\/|host\.ts$)/,
    never: /^functions\/(?!wiring\/names\.ts$)|^templates\//,
    broken: [['infra/local/storage.ts', "import { plan } from '../../functions/plan/plan.ts';"]],
  },
  {
    name: 'the local host also ends what the functions opened, and finds handlers by path only',
    reason: 'clients and the browser live in this process, not in a container that Lambda throws away',
    of: /^infra\/local\/host\.ts$/,
    never: /^functions\/(?!wiring\/(names|lifetime)\.ts$)|^templates\//,
    broken: [['infra/local/host.ts', "import { handler } from '../../functions/plan/handler.ts';"]],
  },
  {
    name: 'samples are handed in like any records',
    reason: 'a sample that went past intake would prove nothing',
    of: /^infra\/local\/samples/,
    may: /^(infra\/local\/samples|functions\/(intake|review))\/|^functions\/wiring\/names\.ts$|^infra\/local\/local-host-error\.ts$|^infra\/engine-digest\.ts$|^node:/,
    types: /^functions\/(domain|ports)\//,
    broken: [
      [
        'infra/local/samples/load-sample.ts',
        "import { x } from '../../../functions/adapters/dynamodb/record-store.ts';",
      ],
      [
        'infra/local/samples/load-sample.ts',
        "import { datasets } from '../../../functions/domain/datasets.ts';",
      ],
    ],
  },
  {
    name: 'nobody imports tests',
    reason: 'what is deployed stands without them',
    of: /^(functions|infra|templates)\//,
    never: /^test\/|^vitest$/,
    broken: [
      [
        'infra/local/samples/load-sample.ts',
        "import { x } from '../../../test/samples/generator/samples.ts';",
      ],
    ],
  },
];

/** Imports of a source that break a rule, as sentences. */
export function violations(rule: Rule, source: Source): readonly string[] {
  if (!rule.of.test(source.file) || rule.except?.test(source.file)) return [];
  return importsOf(source)
    .filter((one) => !allowed(rule, source.file, one))
    .map(({ target, typeOnly }) => `${source.file} imports ${typeOnly ? 'types of ' : ''}${target}`);
}

function allowed(rule: Rule, file: string, { target, typeOnly }: Import): boolean {
  if (rule.never) return !rule.never.test(target) || (rule.never === report && own(file).test(target));
  if (rule.may?.test(target)) return true;
  if (typeOnly && rule.types?.test(target)) return true;
  return /^functions\/(?!domain|ports|wiring)[^/]+\//.test(file) && own(file).test(target);
}
