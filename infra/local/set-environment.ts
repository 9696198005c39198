/** The functions read their environment as on Lambda; what the host changed is put back at the end. */
export function setEnvironment(values: Readonly<Record<string, string | undefined>>): () => Promise<void> {
  const before = new Map(Object.keys(values).map((name) => [name, process.env[name]]));
  const apply = (name: string, value: string | undefined): void => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  for (const [name, value] of Object.entries(values)) apply(name, value);
  return async () => {
    for (const [name, value] of before) apply(name, value);
  };
}
