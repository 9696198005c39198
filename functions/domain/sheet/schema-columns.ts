import type * as z from 'zod/mini';
import { boundOf, definitionOf, type SchemaDefinition } from '../schema-definition.ts';
import { cellFormats } from './cell-format.ts';
import type { Column, SheetDeclaration } from './column.ts';

/** A part of a record that is there even where all its cells are empty. */
export interface Container {
  readonly path: readonly string[];
  readonly kind: 'object' | 'list';
}

export interface SchemaColumns {
  readonly columns: readonly Column[];
  readonly containers: readonly Container[];
}

interface Place {
  readonly path: readonly string[];
  readonly required: boolean;
  readonly group?: string;
  readonly key?: Column['key'];
}

/**
 * Columns of a record schema: a field is a column, a part of a record its fields' columns, a list of values one column,
 * a list of parts a group of columns whose rows are its elements, a map a column for each key and field.
 * Throws for a schema that no sheet can show.
 */
export function schemaColumns(schema: z.ZodMiniType, declaration: SheetDeclaration = {}): SchemaColumns {
  const columns: Column[] = [];
  const containers: Container[] = [];
  walk(schema, { path: [], required: true });
  return { columns, containers };

  function walk(one: z.ZodMiniType, place: Place): void {
    const definition = definitionOf(one);
    if (definition.type === 'optional') {
      walk(definition.innerType as z.ZodMiniType, { ...place, required: false });
    } else if (definition.type === 'object') {
      if (place.required && !place.key && !place.group && place.path.length > 0)
        containers.push({ path: place.path, kind: 'object' });
      for (const [name, field] of Object.entries(definition.shape ?? {}))
        walk(field, { ...place, path: [...place.path, name] });
    } else if (definition.type === 'array') {
      list(definition.element as z.ZodMiniType, place);
    } else if (definition.type === 'record') {
      map(definition, place);
    } else {
      columns.push(column(one, place, false, declaration));
    }
  }

  function list(element: z.ZodMiniType, place: Place): void {
    if (place.required) containers.push({ path: place.path, kind: 'list' });
    if (definitionOf(element).type !== 'object') {
      columns.push(column(element, place, true, declaration));
      return;
    }
    if (place.path.length > 1 || columns.some(({ group }) => group !== undefined))
      throw new Error(`a sheet shows one list of parts: not "${place.path.join('.')}"`);
    walk(element, { ...place, group: place.path.join('.') });
  }

  function map({ keyType, valueType }: SchemaDefinition, place: Place): void {
    if (place.required) containers.push({ path: place.path, kind: 'object' });
    const known = keyType && definitionOf(keyType).entries;
    for (const name of known ? Object.values(known) : (declaration.keys?.[place.path.join('.')] ?? []))
      walk(valueType as z.ZodMiniType, {
        path: [...place.path, name],
        required: false,
        key: { pattern: place.path.join('.'), name },
      });
  }
}

function column(schema: z.ZodMiniType, place: Place, list: boolean, declaration: SheetDeclaration): Column {
  const { path, required, group, key } = place;
  const id = path.join('.');
  const { type, entries, values } = definitionOf(schema);
  const format = cellFormats.get(schema);
  const choices = entries ? Object.values(entries) : values?.filter((one) => typeof one === 'string');
  const numbers = values?.filter((one) => typeof one === 'number') ?? [];
  const [from = numbers[0], to = numbers.at(-1)] = [
    boundOf(schema, 'greater_than'),
    boundOf(schema, 'less_than'),
  ];
  return {
    id,
    path,
    kind: format?.kind ?? (numbers.length > 0 ? 'integer' : kindOf(type, id)),
    list,
    required,
    ...(choices && choices.length > 0 ? { choices } : {}),
    ...((type === 'number' || numbers.length > 0) && (from !== undefined || to !== undefined)
      ? { range: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } }
      : {}),
    ...(declaration.known?.[id] === undefined ? {} : { known: declaration.known[id] }),
    ...(format?.nonNegative ? { nonNegative: true } : {}),
    ...(format?.standing ? { standing: true } : {}),
    ...(declaration.units?.[id] === undefined ? {} : { unit: declaration.units[id] }),
    ...(declaration.unitOf?.[id] === undefined ? {} : { unitColumn: declaration.unitOf[id] }),
    ...(declaration.shares?.includes(id) ? { share: true } : {}),
    ...(group === undefined ? {} : { group }),
    ...(key ? { key: { name: key.name, pattern: patternOf(path, key.pattern) } } : {}),
  };
}

/** `answers.Gold.Q1` is `answers.*.Q1`. */
function patternOf(path: readonly string[], map: string): string {
  const at = map.split('.').length;
  return path.map((segment, index) => (index === at ? '*' : segment)).join('.');
}

function kindOf(type: string, id: string): Column['kind'] {
  if (type === 'string') return 'text';
  if (type === 'number') return 'integer';
  if (type === 'boolean') return 'boolean';
  if (type === 'enum' || type === 'literal') return 'choice';
  throw new Error(`a sheet cannot show "${id}", which is of type ${type}`);
}
