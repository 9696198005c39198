import type * as z from 'zod/mini';
import { definitionOf } from '../schema-definition.ts';
import { cellFormats } from './cell-format.ts';

/**
 * Fields that a schema's own rules speak of, beyond what one cell must be: rules between fields, and of fields that are
 * several columns. By their path without places in lists, each once.
 */
export function rulesOf(schema: z.ZodMiniType): readonly string[] {
  return [...new Set(rulesAt(schema, []))];
}

function rulesAt(schema: z.ZodMiniType, path: readonly string[]): readonly string[] {
  const { innerType, element, options = [], shape = {}, checks = [] } = definitionOf(schema);
  const own = cellFormats.has(schema) ? [] : checks.map(({ _zod }) => _zod.def);
  return [
    ...own.filter(({ check }) => check === 'custom').map((rule) => [...path, ...(rule.path ?? [])].join('.')),
    ...[innerType, element, ...options].flatMap((part) => (part ? rulesAt(part, path) : [])),
    ...Object.entries(shape).flatMap(([name, part]) => rulesAt(part, [...path, name])),
  ];
}
