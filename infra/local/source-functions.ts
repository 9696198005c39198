import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { blueprint, root } from '../blueprint.ts';

type Handler = (event: unknown) => Promise<unknown>;

/** Calls a function of the inventory in this process, from its source. */
export async function invokeFromSource(name: string, payload: unknown): Promise<unknown> {
  const { folder } = blueprint.functions[name as keyof typeof blueprint.functions];
  const module = (await import(pathToFileURL(join(root, 'functions', folder, 'handler.ts')).href)) as {
    handler: Handler;
  };
  return module.handler(payload);
}
