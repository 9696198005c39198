import { auditChecks } from '../../functions/audit/checks.ts';
import { declaredChecks } from '../../functions/wiring/checks.ts';
import { refuseUnfilled } from '../support/unfilled.ts';
import { drawn } from './draw.ts';
import { harmlessKinds } from './harmless.ts';
import { observe, type Seen } from './laboratory.ts';
import type { Kind, Mutation, Told } from './mutation.ts';
import type { Specimen } from './specimen.ts';

/** A mutation and what became of it. */
export interface Outcome {
  readonly mutation: Told;
  readonly seen: Seen;
}

export const isHarmless = ({ kind }: Pick<Told, 'kind'>): boolean => harmlessKinds[kind] !== undefined;
export const isCaught = ({ seen }: Outcome): boolean =>
  seen.refused !== undefined || seen.findings.length > 0;

/** Makes every mutation of the kinds and looks at what is found; what cannot be said is a fault. Those that change nothing are none and are drawn again. */
export async function survey(
  seed: string,
  kinds: readonly Kind[],
  specimens: readonly Specimen[],
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const kind of kinds) {
    let wanted = kind.count;
    for (const mutation of drawn(seed, kind, specimens)) {
      const seen = await observed(mutation);
      if (!seen.effect && !isHarmless(mutation)) continue;
      outcomes.push({ mutation, seen });
      wanted -= 1;
      if (wanted === 0) break;
    }
  }
  await refuseUnfilled(outcomes.flatMap(({ seen }) => seen.findings));
  return outcomes;
}

async function observed(mutation: Mutation): Promise<Seen> {
  try {
    return await observe(mutation);
  } catch (error) {
    const { specimen, kind } = mutation;
    // A template that no longer compiles sets nothing: Handlebars is strict. Anything else that breaks is a fault.
    if (kind.startsWith('templates.')) return { effect: true, refused: 'template', findings: [] };
    throw new Error(
      `${mutation.id} on ${specimen.publication.report} breaks the product: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
}

/** Rules that caught a mutation; the code of a stage that refused it. */
export function rulesOf({ seen }: Outcome): readonly string[] {
  if (seen.refused !== undefined) return [`refused: ${seen.refused}`];
  return [...new Set(seen.findings.map(({ check }) => ruleOf.get(check) ?? check))];
}

const ruleOf = new Map<string, string>(
  [...declaredChecks.values(), ...auditChecks].map(({ id, rule }) => [id, rule]),
);
