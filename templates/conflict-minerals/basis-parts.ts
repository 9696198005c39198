import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import type { Fact } from '../house/frame/basis.ts';
import { listed } from '../house/frame/names.ts';
import { anyMetalInSentence, inScope } from './metal-names.ts';

const at = (key: string): string => `conflict-minerals:basis.${key}`;
const facts = ['survey', 'sor'] as const;

/** Whose suppliers the figures are of: the boundary of the organisation, and which of its suppliers were asked. */
export function boundary(context: ViewContext): Text {
  return context.say(at('boundaryText'), {
    boundary: context.say(`terms:boundary.${context.profile.boundary}`),
    metals: anyMetalInSentence(context, inScope(context)),
  });
}

/** Definitions of the figures (domain.md §3.1, CM). */
export function basisFacts(context: ViewContext): readonly Fact[] {
  return facts.map((fact) => ({
    term: context.say(at(fact)),
    description: context.say(at(`${fact}Text`)),
  }));
}

/** Parts without any record, by name; nothing is said where there are none. */
export function leftOutFact(context: ViewContext, groups: readonly string[]): readonly Fact[] {
  if (groups.length === 0) return [];
  const names = listed(
    context,
    groups.map((group) => context.say(at(`leftOutNames.${group}`))),
  );
  return [{ term: context.say(at('leftOut')), description: context.say(at('leftOutText'), { names }) }];
}
