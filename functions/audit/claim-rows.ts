/** A row of the sheet `claims`: texts by head. */
type ClaimRow = Readonly<Record<string, string>>;

/** Fields of a meaning that a cell gives as they are. */
const plain = ['in', 'from', 'to', 'direction', 'whole', 'count', 'day', 'why'] as const;

/**
 * Claims from rows: a sentence, and what one of its numbers means; a row without a sentence says more of the one above.
 * Several rows or metrics in one cell are parted by semicolons, definitions as `name = metric; metric | name = …`.
 */
export function claimsOf(rows: readonly ClaimRow[]): readonly unknown[] {
  const claims: { head: ClaimRow; says: unknown[] }[] = [];
  for (const row of rows) {
    if (row.sentence !== undefined) claims.push({ head: row, says: [] });
    if (row.text !== undefined) claims.at(-1)?.says.push({ text: row.text, is: meaningOf(row) });
  }
  return claims.map(({ head: { id, section, language, sentence }, says }) => ({
    ...(id === undefined ? {} : { id }),
    ...(section === undefined ? {} : { section }),
    ...(language === undefined ? {} : { language }),
    ...{ sentence, says },
  }));
}

function meaningOf(row: ClaimRow): unknown {
  const { kind = '', of, definitions } = row;
  return {
    kind,
    ...(of === undefined ? {} : { of: kind === 'share' ? listed(of, ';') : of }),
    ...Object.fromEntries(plain.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]]))),
    ...(definitions === undefined
      ? {}
      : { definitions: listed(definitions, '|').map((one) => definitionOf(one, kind)) }),
  };
}

function definitionOf(text: string, kind: string): unknown {
  const [name = '', of = ''] = listed(text, '=');
  return kind === 'target' ? { name, metric: of } : { name, of: listed(of, ';') };
}

/** A row of the sheet `plans`. */
export const planOf = ({ planned = '', followed = '', ...row }: ClaimRow): unknown => ({
  ...row,
  ...{ planned: listed(planned, ';'), followed: listed(followed, ';') },
});

/** A row of the sheet `goals`; a cell below `notReported` that holds anything says so. */
export const goalOf = ({ notReported, ...row }: ClaimRow): unknown => ({
  ...row,
  ...(notReported === undefined ? {} : { notReported: !/^(?:no|false|否)$/i.test(notReported.trim()) }),
});

const listed = (text: string, mark: string): readonly string[] =>
  text
    .split(mark)
    .map((one) => one.trim())
    .filter((one) => one !== '');
