import { isDeepStrictEqual } from 'node:util';
import { compose } from '../../functions/compose/compose.ts';
import type { Chapter, ReportDocument } from '../../functions/domain/document.ts';
import type { Finding } from '../../functions/domain/finding.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import { workKeys } from '../../functions/wiring/names.ts';
import { definition } from '../../functions/wiring/reports.ts';
import { typeset } from '../../templates/house/typeset.ts';
import { blockedOr } from './blocked-or.ts';
import { type Language, languages } from './mutation.ts';
import { storedIn, type Unchanged } from './specimen.ts';

type Documents = Readonly<Record<Language, ReportDocument>>;

/** Sections that are other than before in any language; all of a chapter whose own words are. */
export function sectionsChanged(before: Documents, after: Documents): ReadonlySet<string> {
  return new Set(
    languages.flatMap((language) => changedIn(before[language].chapters, after[language].chapters)),
  );
}

function changedIn(before: readonly Chapter[], after: readonly Chapter[]): readonly string[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [one, other] = [before, after].map((chapters) => chapters.find((chapter) => chapter.id === id));
    if (one === other) return [];
    const sections = [one, other].map((chapter) => new Map(chapter?.sections.map((own) => [own.id, own])));
    const all = [...new Set(sections.flatMap((own) => [...own.keys()]))];
    const isSameHead = isDeepStrictEqual({ ...one, sections: [] }, { ...other, sections: [] });
    return isSameHead
      ? all.filter(
          (name) => !isDeepStrictEqual(...(sections.map((own) => own.get(name)) as [unknown, unknown])),
        )
      : all;
  });
}

/** The document with these sections alone. */
export const cutTo = (document: ReportDocument, ids: ReadonlySet<string>): ReportDocument => ({
  ...document,
  chapters: document.chapters.flatMap((chapter) => {
    const sections = chapter.sections.filter(({ id }) => ids.has(id));
    return sections.length > 0 ? [{ ...chapter, sections }] : [];
  }),
});

/** What a part of a publication looks like in one language, and what is found in it, where nothing is changed. */
interface Excerpt {
  readonly html: string;
  readonly findings: readonly Finding[];
}

const known = new WeakMap<Unchanged, Map<string, Promise<Excerpt>>>();

/** The same sections where nothing is changed; composed once. */
export function excerptOf(
  specimen: Unchanged,
  ids: ReadonlySet<string>,
  language: Language,
): Promise<Excerpt> {
  const own = known.get(specimen) ?? new Map<string, Promise<Excerpt>>();
  known.set(specimen, own);
  const name = [language, ...[...ids].sort()].join(' ');
  const found = own.get(name) ?? composeCut(specimen, ids, language);
  own.set(name, found);
  return found;
}

async function composeCut(
  { bench, work, run, strings, house, documents }: Unchanged,
  ids: ReadonlySet<string>,
  language: Language,
): Promise<Excerpt> {
  let html = '';
  const ports = {
    ...{ ...bench, work },
    strings: async (name: string) => strings[name as Language],
    definition: (slug: string) => ({
      ...definition(slug),
      view: (context: ViewContext) => cutTo(documents[context.language as Language], ids),
    }),
    typeset: async (document: ReportDocument) => {
      html = typeset(document, house);
      return html;
    },
  };
  await blockedOr(() => compose({ ...run, language }, ports));
  return { html, findings: await storedIn<readonly Finding[]>(work, workKeys.textFindings(run, language)) };
}
