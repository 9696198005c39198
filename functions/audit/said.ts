import { dateText } from '../domain/date-text.ts';
import { Decimal } from '../domain/decimal.ts';
import type { Cause, Finding, Place, Severity } from '../domain/finding.ts';
import { causeText } from '../domain/finding-lines.ts';
import { periodWords } from '../domain/finding-values.ts';
import { formatDecimal } from '../domain/number-format.ts';
import { filled, member, type StringTree } from '../domain/string-tree.ts';
import type { Audit, Extent } from './audit.ts';
import { auditChecks } from './checks.ts';

/** An audit in words of one language, as text and pages print it. */
export interface SaidAudit {
  readonly language: string;
  readonly title: string;
  readonly verdict: string;
  readonly blocked: boolean;
  /** The document audited: its title, then what is known of it. */
  readonly document: string;
  readonly about: readonly { readonly term: string; readonly description: string }[];
  /** How many findings, what was read, what was compared. */
  readonly summary: readonly string[];
  readonly groups: readonly SaidGroup[];
  readonly nothing: string;
  /** What stands before a cause. */
  readonly words: { readonly cause: string };
}

export interface SaidGroup {
  readonly severity: Severity;
  readonly title: string;
  readonly count: number;
  readonly findings: readonly SaidFinding[];
}

export interface SaidFinding {
  /** The rule that it follows from, as C-YOY-BASE. */
  readonly rule: string;
  /** What the rule is about, in words. */
  readonly about: string;
  readonly check: string;
  readonly where: string;
  /** Empty where it stands in a table. */
  readonly sentence: string;
  readonly message: string;
  /** Empty where no slip was looked for. */
  readonly cause: string;
}

/** Strings by file: `audit`, `findings` for the causes, `units`. */
export type AuditStrings = StringTree;

const severities = ['blocking', 'warning', 'note'] as const;
const rules = new Map(auditChecks.map(({ id, rule }) => [id, rule]));
const ruleOf = (check: string): string => rules.get(check) ?? '';

/** A count as it is printed. */
const counted = (count: number): string => formatDecimal(new Decimal(count), 0);

export function sayAudit(audit: Audit, strings: AuditStrings, language: string): SaidAudit {
  const say = speaker(strings, language);
  const { document, extent, findings } = audit;
  const counts = Object.fromEntries(
    severities.map((one) => [one, String(findings.filter(({ severity }) => severity === one).length)]),
  );
  const compared = extent.holds + extent.rounding + extent.broken;
  const blocked = counts.blocking !== '0';
  const about = [
    ['organisation', document.organisation],
    ['period', document.period === undefined ? undefined : periodWords(document.period, strings)],
    ['asOf', document.asOf],
    ['published', document.publishedOn],
  ] as const;
  return {
    ...{ language, blocked, document: document.title, title: say.line('summary', 'title') },
    verdict: say.line('summary', blocked ? 'verdictBlocked' : 'verdictClear'),
    about: about.flatMap(([term, description]) =>
      description === undefined
        ? []
        : [{ term: say.line('summary', term), description: say.inWords(description) }],
    ),
    summary: [
      say.line('summary', 'counts', counts),
      say.line('summary', 'read', {
        ...{ numbers: counted(extent.numbers), rows: counted(extent.rows) },
        recognised: counted(extent.recognised),
      }),
      say.line('summary', 'held', {
        ...{ compared: counted(compared), holds: counted(extent.holds) },
        incomparable: counted(extent.incomparable),
      }),
      ...(extent.smelters === 0 ? [] : [lookUpsSaid(extent, say.line)]),
    ],
    groups: severities.flatMap((severity) => {
      const own = findings.filter((one) => one.severity === severity);
      if (own.length === 0) return [];
      const title = say.line('severities', severity);
      return [{ severity, title, count: own.length, findings: own.map(say.finding) }];
    }),
    words: { cause: say.line('summary', 'cause') },
    nothing: findings.length === 0 ? say.line('lines', 'nothing') : '',
  };
}

const lookUpsSaid = ({ lookUps }: Extent, line: ReturnType<typeof speaker>['line']): string =>
  lookUps.length === 0
    ? line('summary', 'withoutLookUp')
    : line('summary', 'lookUp', { editions: lookUps.join(line('lines', 'between')) });

/** What findings are said with, in one language. */
export function speaker(strings: AuditStrings, language: string) {
  const text = (...path: readonly string[]): string | undefined => {
    const found = path.reduce<unknown>(member, strings);
    return typeof found === 'string' ? found : undefined;
  };
  const line = (group: string, name: string, values: Readonly<Record<string, string>> = {}): string =>
    filled(text('audit', group, name) ?? name, values);
  const inWords = (value: string): string =>
    /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(value, language) : value;
  const metals = (value: string): string =>
    value.replaceAll(/\b(?:Gold|Tantalum|Tin|Tungsten|Cobalt)\b/g, (metal) => line('metals', metal));
  const ofMetals = new Set(['metal', 'other', 'elsewhere']);
  /** `Gold 90, Tin 66` as each language lists its counts. */
  const counts = (value: string): string =>
    value
      .split(', ')
      .map((one) => /^(.*) (\d+)$/.exec(one)?.slice(1) ?? [one, ''])
      .map(([metal = '', count = '']) => line('lines', 'metalCount', { metal: metals(metal), count }))
      .join(line('lines', 'listed'));
  const spoken = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        if (ofMetals.has(name)) return [name, metals(value)];
        if (name === 'metals') return [name, counts(value)];
        if (name === 'ratio') return [name, text(...value.slice(1).split('.')) ?? value];
        return [name, name === 'expected' ? (text('units', value) ?? inWords(value)) : inWords(value)];
      }),
    );
  const where = ({ section, row, column }: Place): string =>
    [
      section ?? '',
      row === undefined ? '' : line('lines', /^\d+$/.test(row) ? 'numberedRow' : 'row', { row }),
      column === undefined ? '' : line('lines', 'column', { column }),
    ]
      .filter((part) => part !== '')
      .join(line('lines', 'between'));
  const causes = (cause: Cause): string => causeText({ ...cause, values: spoken(cause.values) }, strings);
  const finding = ({ check, values, place = {}, cause }: Finding): SaidFinding => ({
    ...{
      rule: ruleOf(check),
      about: text('findings', 'rules', ruleOf(check)) ?? '',
      check,
      where: where(place),
      sentence: place.sentence ?? '',
    },
    message: filled(text('audit', 'findings', check) ?? check, spoken(values)),
    cause: cause === undefined ? '' : causes(cause),
  });
  return { line, inWords, finding };
}
