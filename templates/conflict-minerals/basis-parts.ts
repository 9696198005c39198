import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import type { Fact } from '../house/frame/basis.ts';
import { listed, listedInSentence } from '../house/frame/names.ts';
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

/** Definitions of the figures (domain.md §3.1, CM), and the look-up in use. */
export function basisFacts(context: ViewContext): readonly Fact[] {
  return [
    ...facts.map((fact) => ({
      term: context.say(at(fact)),
      description: context.say(at(`${fact}Text`)),
    })),
    ...lookUpFact(context),
  ];
}

/** The editions that smelters were looked up in; nothing is said where none was handed in. */
function lookUpFact(context: ViewContext): readonly Fact[] {
  const editions = context.list('look-ups') as readonly string[];
  if (editions.length === 0) return [];
  const names = listedInSentence(
    context,
    editions.map((edition) => [context.constant(`look-up.${edition.split(' ')[0]}`, edition)]),
  );
  return [
    { term: context.say(at('lookUp')), description: context.say(at('lookUpText'), { editions: names }) },
  ];
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
