import {
  compareVersions,
  type PublishedEdition,
  publishedEditions,
} from '../../domain/minerals/template-editions.ts';
import { monthOfName } from '../../domain/values/month-names.ts';
import type { Layout } from './layout.ts';
import { cmrt } from './layout-cmrt.ts';
import { emrt1, emrt2 } from './layout-emrt.ts';

export type Template = PublishedEdition['template'];

/** A published edition of a reporting template of RMI, and where its answers stand. */
export interface TemplateEdition extends PublishedEdition {
  readonly layout: Layout;
}

/** EMRT asks about other minerals, in other rows, since version 2. */
const layoutOf = ({ template, version }: PublishedEdition): Layout => {
  if (template === 'CMRT') return cmrt;
  return compareVersions(version, '2.0') < 0 ? emrt1 : emrt2;
};

/** Editions that are known, oldest first. */
export const templateEditions: readonly TemplateEdition[] = publishedEditions.map((edition) => ({
  ...edition,
  layout: layoutOf(edition),
}));

/**
 * The edition that a version cell names: its first number with a point is the version, whatever language stands around
 * it ("Revision 6.31 / May 26, 2023"). A date that can be read must be the edition's own: other templates of RMI use
 * the same numbers on other days. `undefined` for every other version, a newer one as well.
 */
export function editionIn(text: string): TemplateEdition | undefined {
  const version = /(?<![\d.])\d{1,2}\.\d{1,3}(?![\d.]*\d)/.exec(text)?.[0];
  const day = dayIn(text);
  return templateEditions.find(
    (edition) => edition.version === version && (day === undefined || day === edition.publishedOn),
  );
}

/** The first date of a text, as "May 26, 2023", 2023年5月26日 or 2023-05-26. */
function dayIn(text: string): string | undefined {
  const english = /([A-Za-z]{3,9})\s+(\d{1,2}),?\s+(20\d{2})/.exec(text);
  const month = monthOfName(english?.[1] ?? '');
  if (english && month !== undefined) return dayOf(english[3], String(month), english[2]);
  const numeric = /(20\d{2})\s*[-/年]\s*(\d{1,2})\s*[-/月]\s*(\d{1,2})/.exec(text);
  return numeric ? dayOf(numeric[1], numeric[2], numeric[3]) : undefined;
}

const dayOf = (year = '', month = '', day = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The newest edition of a template that was out on a day. */
export function editionOn(template: Template, day: string): TemplateEdition | undefined {
  return templateEditions.findLast((one) => one.template === template && one.publishedOn <= day);
}

/** For people: `CMRT 6.22, 6.31; EMRT 1.3`. */
export function versionList(only: (edition: TemplateEdition) => boolean = () => true): string {
  const byTemplate = Map.groupBy(templateEditions.filter(only), ({ template }) => template);
  return [...byTemplate]
    .map(([template, own]) => `${template} ${own.map(({ version }) => version).join(', ')}`)
    .join('; ');
}
