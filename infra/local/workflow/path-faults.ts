import type { State } from './definition.ts';
import { intrinsics } from './supported-fields.ts';

// Plain reference paths: where a path can yield several values the runner answers otherwise than AWS.
const step = String.raw`(?:\.[\p{L}_][\p{L}\p{N}_]*|\['[^'\\]+'\]|\[\d+\])`;
const inputPath = new RegExp(String.raw`^\$${step}*$`, 'u');
const contextPath = new RegExp(
  String.raw`^\$\$\.(?:Execution\.(?:Id|Name|StartTime|Input${step}*)|Map\.Item\.(?:Index|Value${step}*))$`,
  'u',
);
// The runner writes a result under a key "$" or "$['x']" when the path is not of dotted names.
const resultPath = /^\$(\.[A-Za-z_]\w*)*$/;

const pathFields = ['InputPath', 'OutputPath', 'ItemsPath', 'ErrorPath', 'CausePath'];

/** What the paths of one state, templates included, ask for beyond what is answered as on AWS. */
export function* faultsOfPaths(place: string, state: State): Iterable<string> {
  for (const field of pathFields) {
    const path = state[field];
    if (path === undefined || path === null) continue;
    if (!isPath(path)) yield refusal(place, field, path);
  }
  for (const [field, path] of resultPaths(state)) {
    if (path !== null && !resultPath.test(String(path))) yield refusal(place, field, path);
  }
  for (const field of ['Parameters', 'ItemSelector', 'ResultSelector']) {
    yield* faultsOfTemplate(place, field, state[field]);
  }
}

export function isPath(path: unknown): boolean {
  return typeof path === 'string' && (inputPath.test(path) || contextPath.test(path));
}

function* resultPaths(state: State): Iterable<readonly [string, unknown]> {
  if ('ResultPath' in state) yield ['ResultPath', state.ResultPath];
  for (const catcher of state.Catch ?? [])
    if ('ResultPath' in catcher) yield ['Catch.ResultPath', catcher.ResultPath];
}

function* faultsOfTemplate(place: string, field: string, template: unknown): Iterable<string> {
  if (typeof template !== 'object' || template === null) return;
  for (const [key, value] of Object.entries(template)) {
    const inner = `${field}.${key}`;
    // Without the ending a text is taken as it stands, even if it looks like a path.
    if (!key.endsWith('.$')) yield* faultsOfTemplate(place, inner, value);
    else if (key.indexOf('.$') !== key.length - 2) yield refusal(place, inner, value);
    else if (!isPath(value) && !isCall(value)) yield refusal(place, inner, value);
  }
}

function isCall(value: unknown): boolean {
  const [, name = '', text = ''] = /^([\w.]+)\((.*)\)$/su.exec(String(value)) ?? [];
  if (!intrinsics.includes(name)) return false;
  const withoutTexts = text.replaceAll(/'(?:[^'\\]|\\.)*'/g, "''");
  return withoutTexts
    .split(',')
    .every((part) => /^(''|-?\d+|true|false|null)$/.test(part.trim()) || isPath(part.trim()));
}

function refusal(place: string, field: string, value: unknown): string {
  return `${place}: ${field} ${JSON.stringify(value)} is not supported; plain paths are ($.a.b, $$.Execution.Name, $$.Map.Item.Value).`;
}
