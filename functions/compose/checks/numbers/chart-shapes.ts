import type { Chart } from '../../../domain/chart.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { Observation } from '../../../domain/finding.ts';
import type { Text } from '../../../domain/text.ts';
import { sectionName } from '../draft-reading.ts';

/** A length or a count as it is drawn, and as the figure that is printed beside it makes it. */
interface Drawn {
  readonly figure: Figure;
  readonly drawn: number;
  readonly due: number;
}

type Figures = Draft['figures'];

/** The first figure with a value that a text prints. */
function figureIn(text: Text | undefined, figures: Figures): Figure | undefined {
  for (const one of text ?? []) {
    const found =
      one.kind === 'strong' || one.kind === 'link'
        ? figureIn(one.children, figures)
        : one.kind === 'figure'
          ? figures.get(one.id)
          : undefined;
    if (found?.value !== undefined) return found;
  }
  return undefined;
}

const amount = ({ value }: Figure): number => Number(value);

/** Nothing, where no figure stands beside the shape. */
const drawnAs = (figure: Figure | undefined, drawn: number, due: (value: number) => number) =>
  figure === undefined ? [] : [{ figure, drawn, due: due(amount(figure)) }];

/** Shapes of a chart with the figures beside them: a share of the longest bar, of a whole or of a goal, or a count. */
function shapesOf(chart: Chart, figures: Figures): readonly Drawn[] {
  const beside = (text: Text | undefined) => figureIn(text, figures);
  if (chart.kind === 'rankedBars') {
    const bars = chart.bars.map(({ length, values }) => ({ length, figure: beside(values[0]) }));
    const longest = Math.max(0, ...bars.flatMap(({ figure }) => (figure ? [amount(figure)] : [])));
    return bars.flatMap(({ length, figure }) =>
      drawnAs(figure, length ?? 0, (value) => (longest === 0 ? 0 : value / longest)),
    );
  }
  if (chart.kind === 'stackedBars')
    return chart.rows.flatMap(({ parts }) =>
      parts.flatMap(({ share, label }) => drawnAs(beside(label), share, (value) => value / 100)),
    );
  if (chart.kind === 'progress')
    return chart.rows.flatMap(({ done, target, doneText, targetText }) => {
      const goal = beside(targetText);
      return goal === undefined || target === 0
        ? []
        : drawnAs(beside(doneText), done / target, (value) => value / amount(goal));
    });
  if (chart.kind === 'units')
    return chart.groups.flatMap(({ count, met, value, caption }) => [
      ...drawnAs(beside(value), count, (counted) => counted),
      ...drawnAs(beside(caption), met, (counted) => counted),
    ]);
  if (chart.kind === 'goalSteps')
    return chart.years.flatMap(({ actual }) =>
      actual ? drawnAs(beside(actual.text), actual.value, (value) => value) : [],
    );
  return [];
}

/** Less than a reader could measure on paper; a printed share may be of rounded parts. */
const tolerance = 0.005;

/** C-TEXT-TABLE: what a chart draws is as long, or as many, as the figure printed beside it says. */
export function shapesOtherwise(draft: Draft): readonly Observation[] {
  const { documents, figures, language } = draft;
  const sections = documents.get(language)?.chapters.flatMap((chapter) => chapter.sections) ?? [];
  return sections.flatMap(({ id, blocks }) =>
    blocks
      .flatMap((block) => (block.kind === 'chart' ? shapesOf(block.chart, figures) : []))
      .filter(({ drawn, due }) => !(Math.abs(drawn - due) <= tolerance))
      .map(({ figure, drawn, due }) => ({
        subject: figure.id,
        values: { figure: figure.printed, found: drawn.toFixed(2), expected: due.toFixed(2) },
        place: { language, section: sectionName(draft, id) },
      })),
  );
}
