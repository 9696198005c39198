import { type Kind, type Language, languages } from '../mutation.ts';
import type { Random } from '../random.ts';
import type { Specimen } from '../specimen.ts';
import { bothLeaves, oneLeaf } from './leaf-kind.ts';

const anyPlaceholder = /\{\{[^}]+\}\}/g;
const figurePlaceholder = /\{\{[a-z0-9_.]+@[a-zA-Z]+(?:\|[a-z]+)?\}\}/g;
const constantPlaceholder = /\{\{const:[a-zA-Z0-9]+\}\}/g;

const within = (text: string, pattern: RegExp): readonly string[] => text.match(pattern) ?? [];
const has =
  (pattern: RegExp) =>
  ({ text }: { readonly text: string }): boolean =>
    within(text, pattern).length > 0;

/** A metric of the same unit that the report lists under the same role, so that nothing fails to be found. */
function otherMetric(placeholder: string, random: Random, { facts, run }: Specimen): string | undefined {
  const [, metric, role, form = ''] = /\{\{([^@]+)@([^|}]+)((?:\|[^}]+)?)\}\}/.exec(placeholder) ?? [];
  const period = run.bases[role as string];
  const own = facts.figures.find(({ id }) => id === `${metric}@${period}`);
  const others = facts.figures.filter(
    (one) =>
      one.period === period &&
      one.unit === own?.unit &&
      one.metric !== metric &&
      one.printed !== own?.printed,
  );
  return others.length === 0 ? undefined : `{{${random.one(others).metric}@${role}${form}}}`;
}

/** The same metric of another role that has it. */
function otherRole(placeholder: string, random: Random, { facts, run }: Specimen): string | undefined {
  const [, metric, role, form = ''] = /\{\{([^@]+)@([^|}]+)((?:\|[^}]+)?)\}\}/.exec(placeholder) ?? [];
  const printed = (period: string | undefined): string | undefined =>
    facts.figures.find(({ id }) => id === `${metric}@${period}`)?.printed;
  const roles = Object.keys(run.bases).filter(
    (one) =>
      one !== role &&
      printed(run.bases[one]) !== undefined &&
      printed(run.bases[one]) !== printed(run.bases[role as string]),
  );
  return roles.length === 0 ? undefined : `{{${metric}@${random.one(roles)}${form}}}`;
}

function otherForm(placeholder: string): string {
  return placeholder.includes('|')
    ? placeholder.replace(/\|[a-z]+/, '')
    : placeholder.replace('}}', '|abs}}');
}

function otherConstant(placeholder: string, random: Random, { strings }: Specimen): string | undefined {
  const name = placeholder.slice(8, -2);
  const family = name.replace(/\d.*$/, '');
  const names = Object.keys(strings.en.constants ?? {}).filter(
    (one) => one !== name && one.startsWith(family),
  );
  return names.length === 0 ? undefined : `{{const:${random.one(names)}}}`;
}

const otherPeriod = (placeholder: string, random: Random, { run }: Specimen): string | undefined => {
  const [, form, role] = /\{\{(period|asOf|whole):([^}]+)\}\}/.exec(placeholder) ?? [];
  const roles = Object.keys(run.bases).filter(
    (one) => one !== role && run.bases[one] !== run.bases[role as string],
  );
  return roles.length === 0 ? undefined : `{{${form}:${random.one(roles)}}}`;
};

type Exchange = (placeholder: string, random: Random, specimen: Specimen) => string | undefined;

/** The same exchange once in one language and once in both. */
function exchange(
  name: string,
  [one, two]: readonly [number, number],
  pattern: RegExp,
  by: Exchange,
): readonly Kind[] {
  return [
    oneLeaf(
      `placeholders.${name}`,
      one,
      ({ text }, random, { specimen }) => {
        const placeholder = random.one(within(text, pattern));
        const made = by(placeholder, random, specimen);
        return made === undefined ? undefined : text.replace(placeholder, made);
      },
      has(pattern),
    ),
    bothLeaves(
      `placeholders.${name}-in-both`,
      two,
      (texts, random, specimen) => {
        const placeholder = random.one(within(texts.en, pattern));
        const made = by(placeholder, random, specimen);
        return made === undefined ? undefined : replaced(texts, placeholder, made);
      },
      has(pattern),
    ),
  ];
}

const replaced = (
  texts: Readonly<Record<Language, string>>,
  from: string,
  to: string,
): Record<Language, string> =>
  Object.fromEntries(languages.map((language) => [language, texts[language].replace(from, to)])) as Record<
    Language,
    string
  >;

const period = /\{\{(?:period|asOf|whole):[^}]+\}\}/g;

export const placeholderKinds: readonly Kind[] = [
  ...exchange('dropped', [6, 4], figurePlaceholder, () => ''),
  ...exchange('other-metric', [5, 4], figurePlaceholder, otherMetric),
  ...exchange('other-role', [4, 4], figurePlaceholder, otherRole),
  ...exchange('other-form', [3, 3], figurePlaceholder, otherForm),
  ...exchange('twice', [3, 3], figurePlaceholder, (one) => `${one}${one}`),
  ...exchange('other-constant', [4, 3], constantPlaceholder, otherConstant),
  ...exchange('constant-dropped', [3, 2], constantPlaceholder, () => ''),
  ...exchange('other-period', [3, 3], period, otherPeriod),
  ...exchange('unknown', [3, 2], anyPlaceholder, (one) => one.replace('}}', 'x}}')),
  ...exchange('broken', [3, 2], anyPlaceholder, (one) => one.slice(0, -1)),
  ...exchange('its-digits-typed', [3, 3], figurePlaceholder, (one, _, { facts, run }) => {
    const [, metric, role] = /\{\{([^@]+)@([^|}]+)/.exec(one) ?? [];
    return facts.figures.find(({ id }) => id === `${metric}@${run.bases[role as string]}`)?.printed;
  }),
];
