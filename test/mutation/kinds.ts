import { contentKinds } from './generators/content.ts';
import { documentKinds } from './generators/documents.ts';
import { factKinds } from './generators/facts.ts';
import { numeralKinds } from './generators/numerals.ts';
import { placeholderKinds } from './generators/placeholders.ts';
import { recordKinds } from './generators/records.ts';
import { stringKinds } from './generators/strings.ts';
import { templateKinds } from './generators/templates.ts';
import { termKinds } from './generators/terms.ts';
import { unitKinds } from './generators/units.ts';
import type { Kind } from './mutation.ts';

/** Every kind of mutation of what Stele itself publishes. */
export const kinds: readonly Kind[] = [
  ...recordKinds,
  ...factKinds,
  ...numeralKinds,
  ...placeholderKinds,
  ...unitKinds,
  ...termKinds,
  ...stringKinds,
  ...contentKinds,
  ...templateKinds,
  ...documentKinds,
];
