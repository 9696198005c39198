import { Decimal } from '../../../domain/decimal.ts';
import type { Block, Status } from '../../../domain/document.ts';
import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { Observation } from '../../../domain/finding.ts';
import type { Text } from '../../../domain/text.ts';
import { sectionName } from '../draft-reading.ts';

interface Stated {
  readonly status: Status;
  /** What stands beside the status. */
  readonly beside: Text;
}

function statedIn(block: Block): readonly Stated[] {
  if (block.kind === 'tiles')
    return block.tiles.flatMap(({ status, value }) => (status ? [{ status, beside: value }] : []));
  if (block.kind === 'table')
    return block.groups
      .flatMap(({ rows }) => rows)
      .flatMap(({ status, cells }) => (status ? [{ status, beside: cells.flat() }] : []));
  if (block.kind === 'points')
    return block.items.flatMap(({ status, text }) => (status ? [{ status, beside: text }] : []));
  return [];
}

/** Figures that a text quotes and that have a value. */
const quoted = (text: Text, figures: Draft['figures']): readonly Figure[] =>
  text.flatMap((piece): readonly Figure[] => {
    if (piece.kind === 'strong' || piece.kind === 'link') return quoted(piece.children, figures);
    const figure = piece.kind === 'figure' ? figures.get(piece.id) : undefined;
    return figure?.value === undefined ? [] : [figure];
  });

const isTarget = ({ metric }: Figure): boolean =>
  metric.startsWith('target.') && !metric.endsWith('.reached');

/** Whether a goal with its number beside it is met; `undefined` where a status rests on more than one number each. */
function isMet({ status, beside }: Stated, figures: Draft['figures']): boolean | undefined {
  const [goal, ...more] = quoted(status.target, figures).filter(isTarget);
  const [actual, ...others] = quoted(beside, figures).filter((one) => !isTarget(one));
  if (!goal || !actual || more.length > 0 || others.length > 0 || goal.unit !== actual.unit) return undefined;
  return new Decimal(actual.value as string).greaterThanOrEqualTo(goal.value as string);
}

/** C-TARGET: "achieved" stands where the number beside it meets the goal beside it, and only there. */
function untrueStatus(draft: Draft): readonly Observation[] {
  const { documents, figures, language } = draft;
  const sections = documents.get(language)?.chapters.flatMap((chapter) => chapter.sections) ?? [];
  return sections.flatMap(({ id, blocks }) =>
    blocks.flatMap(statedIn).flatMap((stated): readonly Observation[] => {
      const met = isMet(stated, figures);
      const { state, word } = stated.status;
      if (met === undefined || met === (state === 'achieved')) return [];
      const [actual] = quoted(stated.beside, figures);
      const [goal] = quoted(stated.status.target, figures).filter(isTarget);
      const values = { word, found: actual?.printed ?? '', expected: goal?.printed ?? '' };
      return [{ subject: actual?.id ?? id, values, place: { language, section: sectionName(draft, id) } }];
    }),
  );
}

export const statusChecks: readonly TextCheck[] = [
  { id: 'status-untrue', rule: 'C-TARGET', severity: 'blocking', firm: true, run: untrueStatus },
];
