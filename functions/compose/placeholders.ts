import { Decimal } from '../domain/decimal.ts';
import { Failure } from '../domain/failure.ts';
import type { Figure } from '../domain/figure.ts';
import { formatDecimal } from '../domain/number-format.ts';
import { directionOf, phraseFor } from '../domain/phrase.ts';
import type { Inline, Text } from '../domain/text.ts';
import { type Resolution, sentence } from '../domain/words.ts';
import type { Locale } from './locale.ts';

export interface PlaceholderSources {
  readonly locale: Locale;
  readonly value: (metric: string, role: string) => Figure;
  readonly periodLabel: (role: string, form: 'year' | 'asOf' | 'whole') => Text;
  readonly unit: (unit: string, beside?: Figure) => Text;
}

/** A figure bound for printing; `abs` leaves the sign to the words around it. */
export function boundFigure(figure: Figure, form = ''): Inline {
  const text =
    form === 'abs' && figure.value !== undefined
      ? formatDecimal(new Decimal(figure.value).abs(), figure.decimals)
      : figure.printed;
  return { kind: 'figure', id: figure.id, text, state: figure.state };
}

/**
 * Resolves a placeholder of house text or content: `metric@role` with forms '', `abs`, `unit`, `change`, `phrase`;
 * `period:role`, `asOf:role`, `whole:role`; `const:key`; and parameters handed in by the view. An unknown one throws,
 * a figure without value suppresses its sentence.
 */
export function resolver(
  sources: PlaceholderSources,
  parameters: Readonly<Record<string, Text>>,
): (name: string, form: string) => Resolution {
  return (name, form) => {
    const parameter = parameters[name];
    if (parameter) return parameter;
    const [kind = '', rest = ''] = name.split(/:(.*)/s);
    if (kind === 'const')
      return [{ kind: 'constant', id: rest, text: sources.locale.text(`constants:${rest}`) }];
    if (kind === 'period') return sources.periodLabel(rest, 'year');
    if (kind === 'asOf') return sources.periodLabel(rest, 'asOf');
    if (kind === 'whole') return sources.periodLabel(rest, 'whole');
    const [metric = '', role = ''] = name.split('@');
    if (role === '') throw unknown(name);
    return figureText(sources.value(metric, role), form, sources);
  };
}

function figureText(figure: Figure, form: string, sources: PlaceholderSources): Resolution {
  if (figure.state === 'missing') return 'suppressed';
  if (form === '' || form === 'abs') return [boundFigure(figure, form)];
  if (form === 'unit') return withUnit(figure, sources);
  // Of what is not applicable neither a change nor a share can be said.
  if (figure.value === undefined && (form === 'change' || form === 'phrase')) return 'suppressed';
  const value = new Decimal(figure.value ?? 0);
  if (form === 'change')
    return phrase(`phrases.change.${directionOf(value)}`, boundFigure(figure, 'abs'), sources);
  if (form === 'phrase') return qualitative(figure, value, sources);
  throw unknown(`${figure.metric}|${form}`);
}

function withUnit(figure: Figure, sources: PlaceholderSources): Text {
  const gap: Text = figure.unit === 'percent' ? [] : [{ kind: 'text', text: '\u00a0' }];
  return [boundFigure(figure), ...gap, ...sources.unit(figure.unit, figure)];
}

function phrase(key: string, value: Inline, sources: PlaceholderSources): Resolution {
  return sentence(sources.locale.text(`common:${key}`), () => [value]) ?? 'suppressed';
}

/** A qualitative phrase carries the figure's id: its digits, if it has any, are the figure's, chosen by rule. */
function qualitative(figure: Figure, value: Decimal, sources: PlaceholderSources): Resolution {
  const name = phraseFor(value);
  if (name === 'exact') return phrase('phrases.share.exact', boundFigure(figure), sources);
  return [
    {
      kind: 'figure',
      id: figure.id,
      text: sources.locale.text(`common:phrases.share.${name}`),
      state: figure.state,
    },
  ];
}

function unknown(name: string): Failure {
  return new Failure(
    'compose.figure-unknown',
    `the placeholder {{${name}}} names nothing: write {{metric@role}}, {{const:key}}, {{period:role}} or {{asOf:role}}`,
  );
}
