import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { approvedNow } from '../../functions/domain/approved-words.ts';
import { readStrings } from '../../functions/wiring/read-strings.ts';
import { root } from '../../infra/blueprint.ts';
import { reports } from '../../templates/reports.ts';

/**
 * `npm run approve-words`: the words of every report as they are now count as read and approved in both languages. Run it
 * after both languages of what changed were read.
 */
const namespaces = ['terms', 'units', 'constants', 'countries', 'common', 'risk', ...reports.keys()];
for (const language of ['zh-CN', 'en']) {
  const strings = await readStrings(root, language, namespaces);
  const approved = Object.fromEntries(
    Object.entries(strings).map(([namespace, words]) => [namespace, approvedNow(words as object)]),
  );
  await writeFile(join(root, 'locales', language, 'approved.json'), `${JSON.stringify(approved, null, 2)}\n`);
}
