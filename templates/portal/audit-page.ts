import Handlebars from 'handlebars';
import type { PortalSources } from './portal-page.ts';

/** An audit of a disclosure, in words already. */
export interface AuditPage {
  readonly language: string;
  readonly title: string;
  readonly verdict: string;
  /** Something must be corrected. */
  readonly blocked: boolean;
  readonly document: string;
  readonly about: readonly { readonly term: string; readonly description: string }[];
  readonly summary: readonly string[];
  readonly groups: readonly {
    readonly severity: string;
    readonly title: string;
    readonly count: number;
    readonly findings: readonly {
      readonly rule: string;
      readonly about: string;
      readonly where: string;
      readonly sentence: string;
      readonly message: string;
      readonly cause: string;
    }[];
  }[];
  /** Said where nothing was found; else empty. */
  readonly nothing: string;
  /** Words beside what they name. */
  readonly words: { readonly cause: string };
}

/** Every value is escaped by Handlebars, and a field that the page lacks is an error. */
export function auditPageTemplate({ layout, css }: PortalSources): (page: AuditPage) => string {
  const engine = Handlebars.create();
  engine.registerPartial('audit-css', css);
  return engine.compile(layout, { strict: true, preventIndent: true });
}
