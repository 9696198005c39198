import { root } from '../../infra/blueprint.ts';
import { reports } from '../../templates/reports.ts';
import { member, type StringTree } from '../domain/string-tree.ts';
import { declaredChecks } from '../wiring/checks.ts';
import { readStrings } from '../wiring/read-strings.ts';
import { exitCodes } from './exit-codes.ts';
import { table } from './table.ts';
import { terminalLanguage } from './terminal-language.ts';

interface ListedCheck {
  readonly check: string;
  readonly rule: string;
  readonly severity: string;
  /** Whether a profile or a waiver may weigh it. */
  readonly weighed: boolean;
  /** Reports it is held against; empty for every report. */
  readonly reports: readonly string[];
}

/** `stele checks`: what every publication is held against, and the names that profiles and waivers use. */
export async function checks({ json }: { readonly json?: boolean }): Promise<number> {
  const listed = [...declaredChecks.values()]
    .map(
      ({ id, rule, severity, firm }): ListedCheck => ({
        check: id,
        rule,
        severity,
        weighed: firm !== true,
        reports: [...reports.values()]
          .filter((report) => report.checks.some((one) => one.id === id))
          .map(({ slug }) => slug),
      }),
    )
    .sort((a, b) => (`${a.rule} ${a.check}` < `${b.rule} ${b.check}` ? -1 : 1));
  const { findings } = await readStrings(root, terminalLanguage(), ['findings']);
  process.stdout.write(
    json
      ? `${JSON.stringify({ checks: listed }, null, 2)}\n`
      : `${asTable(listed, findings as StringTree)}\n`,
  );
  return exitCodes.done;
}

function asTable(listed: readonly ListedCheck[], strings: StringTree): string {
  const word = (tree: string, name: string): string => String(member(member(strings, tree), name));
  const heads = ['check', 'rule', 'name', 'severity', 'weighed', 'where'].map((head) => word('list', head));
  const rows = listed.map(({ check, rule, severity, weighed, reports: where }) => [
    check,
    rule,
    word('rules', rule),
    word('lines', severity),
    word('list', weighed ? 'yes' : 'no'),
    where.length === 0 ? word('list', 'every') : where.join(', '),
  ]);
  return table(heads, rows);
}
