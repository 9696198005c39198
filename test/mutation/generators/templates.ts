import type { HouseSources } from '../../../templates/house/typeset.ts';
import type { Kind } from '../mutation.ts';
import type { Random } from '../random.ts';

/** A partial changed where a pattern finds something in it. */
function onePartial(
  name: string,
  count: number,
  pattern: RegExp,
  change: (found: string, random: Random, all: readonly string[]) => string | undefined,
  only?: readonly string[],
): Kind {
  return {
    name: `templates.${name}`,
    count,
    make(random, { house }) {
      const names = Object.keys(house.partials).filter((one) => only === undefined || only.includes(one));
      const fitting = names.filter(
        (one) => [...(house.partials[one] as string).matchAll(pattern)].length > 0,
      );
      const partial = random.one(fitting);
      const text = house.partials[partial] as string;
      const places = [...text.matchAll(pattern)];
      const { index, 0: found } = random.one(places);
      const made = change(
        found,
        random,
        places.map(([one]) => one),
      );
      if (made === undefined || made === found) return undefined;
      const changed = text.slice(0, index) + made + text.slice(index + found.length);
      return {
        place: `${partial} at ${index}`,
        found,
        made,
        alteration: {
          on: 'templates',
          change: (house): HouseSources => ({
            ...house,
            partials: { ...house.partials, [partial]: changed },
          }),
        },
      };
    },
  };
}

const bindings = ['text', 'label', 'contents', 'chapter', 'section', 'notes', 'cover'];
const call = /\{\{> (?:text|label) [^}]+\}\}/g;

export const templateKinds: readonly Kind[] = [
  onePartial('call-dropped', 7, call, () => ''),
  onePartial('call-twice', 4, call, (found) => `${found}${found}`),
  onePartial('call-of-another', 4, call, (found, random, all) => {
    const other = random.one(all);
    return other === found ? undefined : other;
  }),
  onePartial('cell-dropped', 3, /<td\b[^\n]*?<\/td>/g, () => '', ['table-body', 'block-register']),
  onePartial('cell-twice', 3, /<t[dh]\b[^\n]*?<\/t[dh]>/g, (found) => `${found}${found}`, [
    'table-body',
    'block-register',
  ]),
  onePartial(
    'text-typed',
    4,
    /<\/(?:p|td|th|h3|dd|li|figcaption)>/g,
    (found, random) => `${random.one([' approx.', '约', ' (draft)'])}${found}`,
  ),
  onePartial(
    'numeral-typed',
    4,
    /<\/(?:p|td|th|h3|dd|li|figcaption|text)>/g,
    (found, random) => `${random.one(['7', ' 1,000', '½'])}${found}`,
  ),
  onePartial('binding-removed', 4, / data-(?:figure|constant|structure)="[^"]*"/g, () => '', bindings),
  onePartial(
    'binding-of-another-sort',
    4,
    / data-(?:figure|constant|structure)="/g,
    (found, random) => {
      const made = random.one([' data-figure="', ' data-constant="', ' data-structure="']);
      return made === found ? undefined : made;
    },
    bindings,
  ),
  onePartial('binding-to-a-word', 3, /(?<=data-(?:figure|constant)=")\{\{[a-z]+\}\}/g, () => 'x', bindings),
  onePartial('not-escaped', 3, /\{\{(?:text|title|number|alternative)\}\}/g, (found) => `{${found}}`),
  onePartial('notes-dropped', 2, /\{\{> notes [^}]+\}\}/g, () => ''),
  onePartial(
    'sign-typed',
    3,
    /(?<=data-figure="[^"]*">)\{\{text\}\}/g,
    (found, random) => random.one([`−${found}`, `~${found}`, `${found}%`]),
    bindings,
  ),
  // Harmless.
  onePartial('comment', 3, /<\/(?:p|td|section)>/g, (found) => `<!-- x -->${found}`),
  onePartial('class-added', 3, /(?<=<(?:p|div|section) class=")[a-z-]+/g, (found) => `${found} plain-x`),
];
