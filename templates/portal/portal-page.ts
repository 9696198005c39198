import Handlebars from 'handlebars';

/** A page of the portal, in words already: what it is about, what it says, where it leads. */
export interface PortalPage {
  readonly language: string;
  readonly title: string;
  /** What the page is about; null where that may not be told. */
  readonly about: { readonly organisation: string; readonly report: string } | null;
  readonly paragraphs: readonly string[];
  readonly links: readonly PortalLink[];
}

export interface PortalLink {
  /** A path of this address, never another one. */
  readonly href: `/${string}`;
  readonly label: string;
  readonly detail: string;
  /** Language of what it leads to. */
  readonly language: string;
}

/** The texts of the files in this folder. */
export interface PortalSources {
  readonly layout: string;
  readonly css: string;
}

/** Every value is escaped by Handlebars, and a field that the page lacks is an error. */
export function portalTemplate({ layout, css }: PortalSources): (page: PortalPage) => string {
  const engine = Handlebars.create();
  // The style sheet is source, not data: as a partial it reaches the page unescaped without an escape hatch.
  engine.registerPartial('portal-css', css);
  return engine.compile(layout, { strict: true, preventIndent: true });
}
