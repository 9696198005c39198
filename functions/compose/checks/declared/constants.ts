import type { Draft } from '../../../domain/draft.ts';
import { computedConstants } from './computed-constants.ts';
import { type ConstantKind, kind } from './constant-kind.ts';
import { editionConstants } from './edition-constants.ts';
import { organisationConstants } from './organisation-constants.ts';
import { recordConstants } from './record-constants.ts';

type Strings = Readonly<Record<string, unknown>>;

function ownString({ strings, language }: Draft, namespace: string, key: string): string | undefined {
  const found = (strings.get(language)?.[namespace] as Strings | undefined)?.[key];
  return typeof found === 'string' ? found : undefined;
}

/** Names of standards and the like in `locales/<language>/constants.json`, and units that are written with digits. */
const houseConstants: readonly ConstantKind[] = [
  kind(/^([\w-]+)$/, (draft, [key = '']) => [ownString(draft, 'constants', key)]),
  kind(/^unit\.([\w-]+)$/, (draft, [unit = '']) => [
    ownString(draft, 'units', unit),
    ownString(draft, 'units', `${unit}_one`),
  ]),
];

/** Every kind of constant there is. A constant of no kind has no source and is not published (design.md §3.3). */
const constantKinds: readonly ConstantKind[] = [
  ...houseConstants,
  ...editionConstants,
  ...organisationConstants,
  ...computedConstants,
  ...recordConstants,
];

/** What a constant may say in the draft's language; none where its id names nothing that there is. */
export function constantTexts(draft: Draft, id: string): readonly string[] {
  return constantKinds.flatMap(({ pattern, texts }) => {
    const match = pattern.exec(id);
    return match ? texts(draft, match.slice(1)).filter((text) => text !== undefined) : [];
  });
}
