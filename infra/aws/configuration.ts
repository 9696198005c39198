import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ConfigurationError } from './configuration-error.ts';
import { type Stage, stageSchema } from './stage-schema.ts';

export interface Configuration extends Stage {
  /** Name of the stage, and part of what the stack is called. */
  readonly stage: string;
}

/** What the command says; the rest stands in the file. */
export interface Chosen {
  readonly stage: string;
  readonly account?: string | undefined;
}

export const stagesFile = join(import.meta.dirname, 'stages.json');

/** Stages that publish for good: they name their account, so that nobody deploys them into another one by accident. */
const namesAccount = (stage: string): boolean => stage.startsWith('prod');

/** The stages as an operator wrote them. Throws ConfigurationError when the file is no JSON object. */
export function readStages(file = stagesFile): Readonly<Record<string, unknown>> {
  let stages: unknown;
  try {
    stages = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigurationError(`infra/aws/stages.json is missing or no JSON: ${said(error)}`);
  }
  if (typeof stages === 'object' && stages !== null && !Array.isArray(stages))
    return stages as Record<string, unknown>;
  throw new ConfigurationError('infra/aws/stages.json must be an object with one entry for each stage');
}

/** The configuration of one stage. Throws ConfigurationError, which names the first thing to put right. */
export function readConfiguration({ stage, account }: Chosen, stages = readStages()): Configuration {
  if (!Object.hasOwn(stages, stage)) {
    throw new ConfigurationError(
      `there is no stage "${stage}": choose ${Object.keys(stages).join(' or ')}, or add it to infra/aws/stages.json`,
    );
  }
  if (!/^[a-z][a-z0-9]{0,15}$/.test(stage)) {
    throw new ConfigurationError(
      `"${stage}" cannot name a stage: write up to 16 small letters and digits, a letter first`,
    );
  }
  const written = stages[stage];
  const { account: own } = (written ?? {}) as { readonly account?: unknown };
  if (account !== undefined && typeof own === 'string' && own !== account) {
    throw new ConfigurationError(
      `infra/aws/stages.json, ${stage}: account "${own}" is not the "${account}" of --account: leave one of them out`,
    );
  }
  const asked = account === undefined ? written : { ...(written as object), account };
  const parsed = z.safeParse(stageSchema, asked, { reportInput: true });
  if (!parsed.success)
    throw new ConfigurationError(`infra/aws/stages.json, ${stage}: ${firstFault(parsed.error)}`);
  if (parsed.data.account === null && namesAccount(stage)) {
    throw new ConfigurationError(
      `infra/aws/stages.json, ${stage}: account is missing: write the twelve digits of the AWS account that ${stage} is deployed to, or give them with --account`,
    );
  }
  return { ...parsed.data, stage };
}

/** On one line: what JSON.parse says quotes the file. */
const said = (error: unknown): string => (error as Error).message.replaceAll(/\s+/g, ' ');

function firstFault({ issues: [issue, ...others] }: z.ZodError): string {
  const place = z.core.toDotPath(issue?.path ?? []);
  const found = ['string', 'number'].includes(typeof issue?.input) ? ` ${JSON.stringify(issue?.input)}` : '';
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return `${place || 'the stage'}${found}: ${issue?.message}${more}`;
}
