import type { Block } from '../../functions/domain/document.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import type { Fact } from '../house/frame/basis.ts';
import { listed } from '../house/frame/names.ts';
import { inScope, metalsInSentence } from './metal-names.ts';

const at = (key: string): string => `conflict-minerals:basis.${key}`;
const facts = ['standards', 'survey', 'sor', 'conformance', 'phrases'] as const;
/** How RMI's statuses are printed here (domain.md §7, consolidation). */
const standings = ['conformant', 'inProcess', 'notParticipating', 'unknown', 'notEligible'] as const;

/** Whose suppliers the figures are of: the boundary of the organisation, and which of its suppliers were asked. */
export function boundary(context: ViewContext): Text {
  return context.say(at('boundaryText'), {
    boundary: context.say(`terms:boundary.${context.profile.boundary}`),
    metals: metalsInSentence(context, inScope(context)),
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

/** Which of RMI's statuses each line of the conformance figures stands for. */
export function statusTable(context: ViewContext): Block {
  const { say } = context;
  return {
    kind: 'table',
    caption: say(at('statuses.caption')),
    columns: ['line', 'statuses', 'counted'].map((column) => ({
      label: say(at(`statuses.${column}`)),
      numeric: false,
    })),
    groups: [
      {
        rows: standings.map((standing) => ({
          role: 'row',
          cells: ['line', 'statuses', 'counted'].map((column) =>
            say(at(`statuses.rows.${standing}.${column}`)),
          ),
        })),
      },
    ],
    dense: true,
    notes: [],
  };
}
