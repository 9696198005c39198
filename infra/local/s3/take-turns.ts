export type Turns = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** Runs pieces of work of the same name one after the other; nothing is kept of a name without work. */
export function takeTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, turn);
    try {
      return await turn;
    } finally {
      if (last.get(name) === turn) last.delete(name);
    }
  };
}
