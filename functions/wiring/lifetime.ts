/** Things with a life that this process opened: clients, the browser. Lambda ends them with the container. */
const open = new Set<() => Promise<void> | void>();

export function onClose(close: () => Promise<void> | void): void {
  open.add(close);
}

/** Ends them all; the next call of a stage builds its ports anew. */
export async function closeWiring(): Promise<void> {
  const closers = [...open];
  open.clear();
  await Promise.all(closers.map((close) => close()));
}

/** Builds a thing once per environment, so that a warm container keeps it and another endpoint gets its own. */
export function oncePerEnvironment<T>(build: (environment: NodeJS.ProcessEnv) => T): () => T {
  const built = new Map<string, T>();
  return () => {
    const name = JSON.stringify(
      Object.entries(process.env)
        .filter(([variable]) => /^(STELE_|AWS_ENDPOINT_URL)/.test(variable))
        .sort(),
    );
    const known = built.get(name) ?? build(process.env);
    if (!built.has(name)) {
      built.set(name, known);
      onClose(() => built.clear());
    }
    return known;
  };
}
