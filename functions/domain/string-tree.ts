/** Strings of one language as `locales/<language>/` has them: texts, lists and further trees by name. */
export type StringTree = Readonly<Record<string, unknown>>;

/** What stands under a name of a tree; undefined where nothing does, or where it is no tree. */
export function member(tree: unknown, name: string): unknown {
  if (typeof tree !== 'object' || tree === null || !Object.hasOwn(tree, name)) return undefined;
  return (tree as StringTree)[name];
}

/** Puts values in for `{{name}}`; one that is not given leaves nothing. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{([\w-]+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
