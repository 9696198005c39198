import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../infra/blueprint.ts';
import type { RestatedFigure } from '../../domain/restatement.ts';
import type { RestatementOf } from '../../snapshot/restatements.ts';
import { table } from '../table.ts';
import { terminalLanguage } from '../terminal-language.ts';

/** The strings that the PDF prints the same table with. */
interface Words {
  readonly reasons: Readonly<Record<string, string>>;
  readonly points: string;
}

const columns = ['metric', 'period', 'unit', 'earlier', 'restated', 'change'];
const numeric: ReadonlySet<string> = new Set(['earlier', 'restated', 'change']);

/** Restated figures by their ids, by why, with the words of the person's terminal. */
export async function restatementTable({
  report,
  period,
  edition,
  restatement,
}: RestatementOf): Promise<string> {
  const language = terminalLanguage();
  const common = JSON.parse(await readFile(join(root, 'locales', language, 'common.json'), 'utf8')) as {
    readonly restatement: Words;
  };
  const { reasons, points } = common.restatement;
  const changeOf = ({ change, changeIn }: RestatedFigure): string => {
    if (!/\d/.test(change)) return change;
    return changeIn === 'percent' ? `${change}%` : points.replace('{{value}}', change);
  };
  const { baseYear, supersedes } = restatement;
  const which = `${report} ${period}: edition ${edition}`;
  if (restatement.rows.length === 0) return `${which} has the same figures as edition ${supersedes}`;
  const byReason = [...Map.groupBy(restatement.rows, (row) => row.reasons.join()).values()];
  const rows = byReason
    .flat()
    .map((row) => [
      row.metric,
      row.period,
      row.unit,
      row.earlierUnit === undefined ? row.earlier : `${row.earlier} ${row.earlierUnit}`,
      row.restated,
      changeOf(row),
    ]);
  // One table, so that its columns stand under each other, taken apart into its reasons.
  const [head = '', ...lines] = table(columns, rows, numeric).split('\n');
  const grouped = byReason.flatMap((group) => [
    `${(group[0]?.reasons ?? []).map((reason) => reasons[reason]).join('; ')}:`,
    ...lines.splice(0, group.length).map((line) => `  ${line}`),
  ]);
  return [
    `${which} restates edition ${supersedes}`,
    `  ${head}`,
    ...grouped,
    ...(baseYear
      ? [`a change reaches ${baseYear.significance}%: base period ${baseYear.period} is recalculated with it`]
      : []),
  ].join('\n');
}
