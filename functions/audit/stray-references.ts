import { metrics } from '../domain/metrics.ts';
import type { DisclosureFile, Meaning } from './disclosure.ts';

/** What sentences, plans and goals refer to: a name that leads nowhere would be held against nothing, and in silence. */
export function strayReferences({
  tables = [],
  claims = [],
  plans = [],
  goals = [],
}: DisclosureFile): readonly string[] {
  const columns = new Set(
    tables.flatMap((table) => table.columns.flatMap(({ id, period }) => [id, period ?? id])),
  );
  const rows = new Set(tables.flatMap((table) => table.rows.flatMap(({ id }) => id ?? [])));
  const used = [
    ...claims.flatMap(({ says = [] }, at) => says.map(({ is }) => ({ at: `claims.${at}`, ...namesIn(is) }))),
    ...plans.map(({ planned, followed, in: column }, at) => ({
      ...{ at: `plans.${at}`, rows: [...planned, ...followed], columns: [column] },
    })),
    ...goals.map(({ of, in: column }, at) => ({
      ...{ at: `goals.${at}`, rows: of === undefined ? [] : [of] },
      columns: column === undefined ? [] : [column],
    })),
  ];
  return used.flatMap((one) => [
    ...one.rows
      .filter((name) => !rows.has(name) && !metrics.has(name))
      .map(
        (name) => `${one.at} names "${name}", which is neither the id of a row nor a metric of the catalogue`,
      ),
    ...one.columns
      .filter((name) => !columns.has(name))
      .map((name) => `${one.at} names "${name}", which no table has as a column or period`),
  ]);
}

/** The rows or metrics and the columns that a meaning is about. */
function namesIn(is: Meaning): { readonly rows: readonly string[]; readonly columns: readonly string[] } {
  switch (is.kind) {
    case 'value':
      return { rows: [is.of], columns: [is.in] };
    case 'change':
      return { rows: [is.of], columns: [is.from, is.to] };
    case 'share': {
      const others = (is.definitions ?? []).flatMap(({ of, whole }) => [...of, ...(whole ? [whole] : [])]);
      return { rows: [...is.of, is.whole, ...others], columns: [is.in] };
    }
    case 'target':
      return { rows: is.definitions.map(({ metric }) => metric), columns: [is.in] };
    default:
      return { rows: [], columns: [] };
  }
}
