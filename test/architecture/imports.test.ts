import { describe, expect, test } from 'vitest';
import { rules, violations } from './import-rules.ts';
import { importsOf, sourcesIn } from './source-files.ts';

const sources = sourcesIn('functions/**/*.ts', 'infra/**/*.ts', 'templates/**/*.ts');

describe.each(rules)('$name, because $reason', (rule) => {
  test('holds', () => {
    expect(sources.filter(({ file }) => rule.of.test(file)).length).toBeGreaterThan(0);
    expect(sources.flatMap((source) => violations(rule, source))).toEqual([]);
  });

  test.each(rule.broken)('%s is found out with %s', (file, text) => {
    expect(violations(rule, { file, text })).toHaveLength(1);
  });
});

test('every way to import is seen', () => {
  const text = `
    import a, { type B } from './a.ts';
    import type { C } from "../c.ts";
    import {
      d,
    } from 'package/d';
    import 'side-effect';
    export { e } from './e.ts';
    export type * from './f.ts';
    const g = await import('./g.ts');
    const from = 'nothing', text = "neither";`;
  expect(importsOf({ file: 'functions/x/y.ts', text })).toEqual([
    { target: 'functions/x/a.ts', typeOnly: false },
    { target: 'functions/c.ts', typeOnly: true },
    { target: 'package/d', typeOnly: false },
    { target: 'side-effect', typeOnly: false },
    { target: 'functions/x/e.ts', typeOnly: false },
    { target: 'functions/x/f.ts', typeOnly: true },
    { target: 'functions/x/g.ts', typeOnly: false },
  ]);
});

test('every import of the project is read: none slips past the pattern', () => {
  // Counted another way: lines that end an import or call one, comments and texts aside.
  for (const source of sources) {
    const lines = source.text
      .split('\n')
      .filter((line) =>
        /^(import\b.*|\} from) ?'[^']+';$|^(import|export) .*from '[^']+';$|^\} from '[^']+';$/.test(line),
      );
    const found = importsOf(source).length;
    expect(`${source.file}: ${found >= lines.length}`).toBe(`${source.file}: true`);
  }
});
