import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../domain/failure.ts';

/** What a new report is called, in the places that need a name. */
export interface ReportName {
  /** Folder, namespace of its strings, id in records: water-stewardship. */
  readonly slug: string;
  /** Name of its definition in code: waterStewardshipReport. */
  readonly identifier: string;
  /** What it is about, in the words of its title. */
  readonly topic: { readonly 'zh-CN': string; readonly en: string };
}

/** The longest name that still fits on a line of generated code. */
const longestSlug = 32;
const slugForm = /^[a-z]+(-[a-z]+)*$/;
/** Words of a title: numerals belong to constants.json, everything else would end the sentence or the string. */
const topicForm = /^[\p{L}\p{M}][\p{L}\p{M} ·、&-]{0,39}$/u;

export interface Topics {
  readonly topicZh?: string;
  readonly topicEn?: string;
}

/** Reads the name of a new report. Throws `usage.invalid-slug` for one that cannot be a name, or is one already. */
export function readName(slug: string, topics: Topics, root: string): ReportName {
  if (!slugForm.test(slug) || slug.length > longestSlug) {
    throw new Failure(
      'usage.invalid-slug',
      `"${slug}" cannot name a report: write small letters joined by hyphens, at most ${longestSlug}, such as water-stewardship`,
    );
  }
  const taken = placesOf(slug).find((place) => existsSync(join(root, place)));
  if (taken !== undefined) {
    throw new Failure(
      'usage.invalid-slug',
      `"${slug}" is taken: ${taken} is there already, choose another name`,
    );
  }
  const words = slug.split('-');
  const capital = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`;
  return {
    slug,
    identifier: `${words[0]}${words.slice(1).map(capital).join('')}Report`,
    topic: {
      'zh-CN': readTopic('--topic-zh', topics.topicZh ?? '专题'),
      en: readTopic('--topic-en', topics.topicEn ?? words.map(capital).join(' ')),
    },
  };
}

/** What a report of that name would be: a folder of templates or a namespace of strings. */
function placesOf(slug: string): readonly string[] {
  return [`templates/${slug}`, `locales/zh-CN/${slug}.json`, `locales/en/${slug}.json`];
}

function readTopic(option: string, topic: string): string {
  if (topicForm.test(topic)) return topic;
  throw new Failure(
    'usage.invalid-slug',
    `${option} "${topic}" cannot stand in a title: write words without numerals, at most 40 letters`,
  );
}
