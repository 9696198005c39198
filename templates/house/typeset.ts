import Handlebars from 'handlebars';
import type { ReportDocument } from '../../functions/domain/document.ts';
import { prepareDocument } from './prepare/prepare-document.ts';

/** The texts of the files in house-files.ts: style sheets joined, layout, partials by name. */
export interface HouseSources {
  readonly css: string;
  readonly layout: string;
  readonly partials: Readonly<Record<string, string>>;
}

const compiled = new WeakMap<HouseSources, Handlebars.TemplateDelegate>();

/** Strict: a field that the model lacks is an error, not an empty place. Every value is escaped by Handlebars. */
function compile(house: HouseSources): Handlebars.TemplateDelegate {
  assertEscaped(house);
  const engine = Handlebars.create();
  engine.registerHelper('is', (left: unknown, right: unknown) => left === right);
  // The style sheet is source, not data: as a partial it reaches the page unescaped without an escape hatch.
  engine.registerPartial('house-css', house.css);
  // A file ends with a line break, a run of text does not: the break would print as a space.
  for (const [name, text] of Object.entries(house.partials)) engine.registerPartial(name, text.trimEnd());
  return engine.compile(house.layout, { strict: true, preventIndent: true });
}

/** Throws where a template would print data as markup. */
function assertEscaped({ layout, partials }: HouseSources): void {
  for (const [name, text] of [['layout', layout] as const, ...Object.entries(partials)])
    if (/\{\{\{|\{\{~?&/.test(text))
      throw new Error(`the template "${name}" prints a value without escaping it: write it in two braces`);
}

/** Sets a report as one self-contained HTML document for A4 print. Same document and sources, same bytes. */
export function typeset(document: ReportDocument, house: HouseSources): string {
  const template = compiled.get(house) ?? compile(house);
  compiled.set(house, template);
  return template(prepareDocument(document));
}
