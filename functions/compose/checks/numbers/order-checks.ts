import { Decimal } from '../../../domain/decimal.ts';
import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { Observation } from '../../../domain/finding.ts';
import { plain } from '../../../domain/words.ts';
import { sectionName } from '../draft-reading.ts';

/** Words by which a sentence promises its numbers in falling order. */
const falling = /largest first|in descending order|[从由]大到小/;

/** C-PHRASE: where the words of a chart promise the largest first, its numbers fall. */
function otherOrder(draft: Draft): readonly Observation[] {
  const { documents, language, figures } = draft;
  const sections = documents.get(language)?.chapters.flatMap((chapter) => chapter.sections) ?? [];
  return sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((block): readonly Observation[] => {
      if (block.kind !== 'chart' || !falling.test(plain(block.alternative))) return [];
      const quoted = block.alternative.flatMap((piece): readonly Figure[] => {
        const figure = piece.kind === 'figure' ? figures.get(piece.id) : undefined;
        return figure?.value === undefined ? [] : [figure];
      });
      return quoted.flatMap((figure, index): readonly Observation[] => {
        const before = quoted[index - 1];
        if (before === undefined || before.unit !== figure.unit) return [];
        if (new Decimal(figure.value as string).lessThanOrEqualTo(before.value as string)) return [];
        const sentence = plain(block.alternative);
        const place = { language, section: sectionName(draft, id), sentence };
        const values = { found: figure.printed, before: before.printed };
        return [{ subject: figure.id, figures: [before.id], values, place }];
      });
    }),
  );
}

export const orderChecks: readonly TextCheck[] = [
  { id: 'order-untrue', rule: 'C-PHRASE', severity: 'blocking', firm: true, run: otherOrder },
];
