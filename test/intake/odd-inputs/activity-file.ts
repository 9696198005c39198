const heads = ['facilityId', 'year', 'month', 'sourceId', 'sourceType', 'carrier', 'amount', 'unit'] as const;
type Field = (typeof heads)[number];
type Cells = Readonly<Partial<Record<Field, string>>>;

const usual: Readonly<Record<Field, string>> = {
  facilityId: 'north',
  year: '2024',
  month: '1',
  sourceId: 'grid-1',
  sourceType: 'electricity',
  carrier: 'grid',
  amount: '1234.5',
  unit: 'MWh',
};

/** A cell as CSV writes it (RFC 4180). */
export const quoted = (cell: string): string =>
  /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A CSV file of monthly activity, each row as usual but for the cells that are given. */
export function activityFile(...rows: readonly Cells[]): string {
  const lines = rows.map((cells) => heads.map((head) => quoted(cells[head] ?? usual[head])).join(','));
  return [heads.join(','), ...lines, ''].join('\r\n');
}

/** The record that a usual row becomes, but for the fields that are given. */
export const activityRecord = (changes: Readonly<Record<string, unknown>> = {}): object => ({
  ...usual,
  year: 2024,
  month: 1,
  ...changes,
});
