import { filled, member, type StringTree } from '../domain/string-tree.ts';
import type { SaidAudit, SaidFinding } from './said.ts';

/** An audit as text for a terminal: a block per finding under its severity, then what was looked at. */
export function auditText(said: SaidAudit, strings: StringTree): string {
  const words = (name: string, values: Readonly<Record<string, string>>): string => {
    const text = member(member(strings.audit, 'lines'), name);
    return typeof text === 'string' ? filled(text, values) : '';
  };
  const line = (name: string, value: string): readonly string[] =>
    value === '' ? [] : [`   ${words(name, { [name]: value })}`];
  const block = (one: SaidFinding, at: number): string =>
    [
      `${at + 1}. ${one.message}`,
      ...line('where', one.where),
      ...line('sentence', one.sentence),
      ...line('cause', one.cause),
    ].join('\n');
  const head = [
    said.document,
    ...said.about.map(({ term, description }) => words('pair', { term, text: description })),
  ];
  return [
    words('pair', { term: said.title, text: said.verdict }),
    head.join('\n'),
    ...said.groups.flatMap(({ title, count, findings }) => [
      words('counted', { title, count: String(count) }),
      ...findings.map(block),
    ]),
    ...(said.nothing === '' ? [] : [said.nothing]),
    said.summary.join('\n'),
  ].join('\n\n');
}
