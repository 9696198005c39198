import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ReportName } from './report-name.ts';

const starter = join(import.meta.dirname, 'starter');
const ending = '.template';

/** The files of a new report: those of `starter/` with its name put in, by their path in the checkout. */
export async function starterFiles(name: ReportName): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(starter, { recursive: true, withFileTypes: true });
  const templates = found
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    templates.map(async (file) => {
      const path = relative(starter, file).slice(0, -ending.length).replaceAll('\\', '/');
      return [named(path, name), named(await readFile(file, 'utf8'), name)] as const;
    }),
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function named(text: string, { slug, identifier, topic }: ReportName): string {
  return text
    .replaceAll('__slug__', slug)
    .replaceAll('__name__', identifier)
    .replaceAll('__TopicZh__', topic['zh-CN'])
    .replaceAll('__TopicEn__', topic.en);
}
