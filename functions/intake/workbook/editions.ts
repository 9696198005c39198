import { monthOfName } from '../../domain/values/month-names.ts';
import type { Layout } from './layout.ts';
import { cmrt } from './layout-cmrt.ts';
import { emrt1, emrt2 } from './layout-emrt.ts';

export type Template = 'CMRT' | 'EMRT';

/** A published edition of a reporting template of RMI. */
export interface TemplateEdition {
  readonly template: Template;
  readonly version: string;
  /** Day of publication, which its version cell names beside the version. */
  readonly publishedOn: string;
  /** Where its answers stand. */
  readonly layout: Layout;
}

/** Editions that are known, oldest first (published workbooks). */
export const templateEditions: readonly TemplateEdition[] = [
  { template: 'CMRT', version: '6.22', publishedOn: '2022-05-11', layout: cmrt },
  { template: 'CMRT', version: '6.31', publishedOn: '2023-05-26', layout: cmrt },
  { template: 'CMRT', version: '6.4', publishedOn: '2024-04-26', layout: cmrt },
  { template: 'CMRT', version: '6.5', publishedOn: '2025-04-25', layout: cmrt },
  { template: 'EMRT', version: '1.11', publishedOn: '2022-11-04', layout: emrt1 },
  { template: 'EMRT', version: '1.2', publishedOn: '2023-05-12', layout: emrt1 },
  { template: 'EMRT', version: '1.3', publishedOn: '2024-04-26', layout: emrt1 },
  { template: 'EMRT', version: '2.0', publishedOn: '2025-04-25', layout: emrt2 },
  { template: 'EMRT', version: '2.1', publishedOn: '2025-10-17', layout: emrt2 },
];

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

/** Versions compare as the decimal numbers that they are: 6.31 comes before 6.4. */
export const compareVersions = (one: string, other: string): number => Number(one) - Number(other);

/** For people: `CMRT 6.22, 6.31; EMRT 1.3`. */
export function versionList(only: (edition: TemplateEdition) => boolean = () => true): string {
  const byTemplate = Map.groupBy(templateEditions.filter(only), ({ template }) => template);
  return [...byTemplate]
    .map(([template, own]) => `${template} ${own.map(({ version }) => version).join(', ')}`)
    .join('; ');
}
