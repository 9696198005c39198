import type { FilePorts } from '../../intake/intake-file.ts';

/**
 * Ports through which rows flow until a person stops them: then the signal's reason is thrown, nothing is committed and
 * whoever holds files on disk removes them.
 */
export function stoppable<Ports extends FilePorts>(ports: Ports, signal: AbortSignal): Ports {
  async function* until<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
    for await (const row of rows) {
      signal.throwIfAborted();
      yield row;
    }
  }
  return {
    ...ports,
    sort: async (rows, keyOf) => {
      const sorted = await ports.sort(until(rows), keyOf);
      return { ...sorted, rows: () => until(sorted.rows()) };
    },
    records: {
      ...ports.records,
      putCommit: async (organisation, commit) => {
        signal.throwIfAborted();
        return ports.records.putCommit(organisation, commit);
      },
    },
  };
}
