import { writtenArn } from './written-arn.ts';

/** What the template allows each function, as a table. Reads nothing but the template: the proof is what is deployed. */
export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface TemplateResource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: properties of any resource of AWS
  readonly Properties: any;
}

type Resources = Readonly<Record<string, TemplateResource>>;

export interface Permission {
  readonly function: string;
  /** Name of the resource in the stack, or of the state machine. */
  readonly resource: string;
  readonly actions: readonly string[];
  /** Table partitions, object keys or listed prefixes; none where the whole resource is meant. */
  readonly keys: readonly string[];
}

/** Every permission of every function, in the template's order. */
export function permissionsIn(resources: Resources): readonly Permission[] {
  return Object.entries(resources)
    .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
    .flatMap(([id, { Properties }]) => {
      const role = resources[Properties.Role['Fn::GetAtt'][0]];
      const policies = role?.Properties.Policies as { PolicyDocument: { Statement: Statement[] } }[];
      return policies
        .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
        .flatMap((statement) => permissionsOf(nameOf(id), statement));
    });
}

/** In Markdown, a row for each function and resource; logs and the key, which are the same for all, are left to the sentence around it. */
export function permissionTable(resources: Resources): string {
  const shown = permissionsIn(resources).filter(({ resource }) => !/Logs$|^Key$/.test(resource));
  const rows = shown.map(({ keys, actions, ...row }) => [
    row.function,
    row.resource,
    actions.join(', '),
    keys.map((key) => `\`${key}\``).join(' '),
  ]);
  const head = ['Function', 'Resource', 'May', 'Only'];
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] as number)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function permissionsOf(name: string, statement: Statement): readonly Permission[] {
  const actions = [statement.Action].flat().map((action) => action.split(':')[1] as string);
  const conditions = Object.values(statement.Condition ?? {}).map(
    (one) => one['dynamodb:LeadingKeys'] ?? one['s3:prefix'] ?? one['kms:ViaService'] ?? [],
  );
  const conditional = [conditions[0] ?? []].flat().map(written);
  const named = [statement.Resource].flat().map((resource) => split(written(resource)));
  return [...Map.groupBy(named, ({ resource }) => resource)].map(([resource, parts]) => ({
    function: name,
    resource,
    actions,
    keys: [...parts.flatMap(({ key }) => (key === undefined ? [] : [key])), ...conditional],
  }));
}

function split(arn: string): { readonly resource: string; readonly key?: string } {
  const [, machine] = /(?:stateMachine|execution):(.*)$/.exec(arn) ?? [];
  if (machine !== undefined) return { resource: machine };
  const [, resource = arn, key] = /^<([^>]+)>\/?(.*)$/.exec(arn) ?? [];
  return key ? { resource, key } : { resource };
}

/** An ARN with each resource's name in angle brackets. */
const written = (value: unknown): string => writtenArn(value, ([id = '']) => nameOf(id));

/** What is called `StorageRecordsTable117FB13C` in the template is the RecordsTable. */
const nameOf = (id: string): string =>
  id.replace(/[0-9A-F]{8}$/, '').replace(/^(Storage|Functions|Notices)(?=[A-Z])/, '');
