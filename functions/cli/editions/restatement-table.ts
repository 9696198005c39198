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

/** Restated figures by their ids, with the words of the person's terminal. */
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
  const rows = restatement.rows.map((row) => [
    row.metric,
    row.period,
    row.unit,
    row.earlier,
    row.restated,
    changeOf(row),
    row.reasons.map((reason) => reasons[reason]).join('; '),
  ]);
  const { baseYear } = restatement;
  return [
    `${report} ${period}: edition ${edition} restates edition ${restatement.supersedes}`,
    table(['metric', 'period', 'unit', 'earlier', 'restated', 'change', 'reason'], rows),
    ...(baseYear
      ? [`a change reaches ${baseYear.significance}%: base period ${baseYear.period} is recalculated with it`]
      : []),
  ].join('\n');
}
