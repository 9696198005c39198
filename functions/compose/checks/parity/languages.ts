import type { ReportDocument } from '../../../domain/document.ts';
import type { Draft } from '../../../domain/draft.ts';

/** The two languages that Stele words; an organisation that publishes in one alone has nothing to compare. */
export type Language = 'zh-CN' | 'en';

export interface Pair<T> {
  readonly zh: T;
  readonly en: T;
}

function pairOf<T>(of: ReadonlyMap<string, T>): Pair<T> | undefined {
  const [zh, en] = [of.get('zh-CN'), of.get('en')];
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

export const documentPair = ({ documents }: Pick<Draft, 'documents'>): Pair<ReportDocument> | undefined =>
  pairOf(documents);

export const stringPair = ({
  strings,
}: Pick<Draft, 'strings'>): Pair<Readonly<Record<string, unknown>>> | undefined => pairOf(strings);
