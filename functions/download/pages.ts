import { linkPath } from '../domain/link.ts';
import type { CompletedEdition } from '../ports/editions.ts';
import type { FoundEdition } from '../snapshot/find-edition.ts';
import { filled, periodName, type Words } from './words.ts';

/** A page in words, for the portal's template. */
export interface Page {
  readonly language: string;
  readonly title: string;
  readonly about: { readonly organisation: string; readonly report: string } | null;
  readonly paragraphs: readonly string[];
  readonly links: readonly {
    readonly href: `/${string}`;
    readonly label: string;
    readonly detail: string;
    readonly language: string;
  }[];
}

/** Says nothing of what was asked for: not even that it exists. */
export function silentPage(kind: 'unknown' | 'expired' | 'failed', language: string, words: Words): Page {
  return {
    language,
    title: words.text(`portal:${kind}.title`),
    about: null,
    paragraphs: words.sentences(`portal:${kind}.text`),
    links: [],
  };
}

export interface LinkedPage extends FoundEdition {
  readonly language: string;
  readonly words: Words;
  /** The query that keeps its links open, `?token=…` or nothing. */
  readonly query: string;
  /** Whether the reader may follow to the newest edition. */
  readonly further: boolean;
}

/** The edition asked for is not the newest: where that one is, and where this one's documents are. */
export function supersededPage(page: LinkedPage): Page {
  const { edition, newest, words, further } = page;
  const values = { edition: edition.number, newest: newest.number };
  const key = further ? 'portal:superseded.text' : 'portal:superseded.textAlone';
  return {
    ...aboutEdition('superseded', page),
    paragraphs: words.sentences(key).map((sentence) => filled(sentence, values)),
    links: [...newestLink(page), ...Object.keys(edition.documents).map((one) => documentLink(one, page))],
  };
}

export function withdrawnPage(page: LinkedPage): Page {
  return {
    ...aboutEdition('withdrawn', page),
    paragraphs: page.words.sentences('portal:withdrawn.text'),
    links: newestLink(page),
  };
}

function aboutEdition(kind: string, { edition, language, words }: LinkedPage) {
  return {
    language,
    title: filled(words.text(`portal:${kind}.title`), { edition: edition.number }),
    about: {
      organisation: edition.links.organisationName[language] ?? edition.organisation,
      report: filled(words.text('portal:about'), {
        report: words.text(`${edition.report}:name`),
        period: periodName(edition.period, words),
      }),
    },
  };
}

function newestLink({ edition, newest, words, query, further, language }: LinkedPage): Page['links'] {
  if (!further || newest.number === edition.number) return [];
  const label = filled(words.text('portal:edition.newest'), { edition: newest.number });
  return [{ href: `${linkPath(edition)}${query}`, label, detail: 'PDF', language }];
}

function documentLink(to: string, { edition, words, query }: LinkedPage): Page['links'][number] {
  const { pages, bytes } = edition.documents[to] as CompletedEdition['documents'][string];
  return {
    href: `${linkPath(edition, edition.number, to)}${query}`,
    label: filled(words.text('portal:edition.document'), {
      edition: edition.number,
      language: words.text(`portal:languages.${to}`),
    }),
    detail: filled(words.text('portal:edition.detail'), {
      pages,
      size: Math.max(0.1, bytes / 1_000_000).toFixed(1),
    }),
    language: to,
  };
}
