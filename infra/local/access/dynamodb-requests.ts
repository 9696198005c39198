import type { AccessRequest } from './access.ts';

type Item = Readonly<Record<string, { readonly S?: string }>>;

interface Body {
  readonly TableName?: string;
  readonly Key?: Item;
  readonly Item?: Item;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Item;
  readonly RequestItems?: Readonly<Record<string, unknown>>;
}

/** What a request to DynamoDB asks for, item by item. Where no partition can be told, the whole table is meant. */
export function dynamoDbRequests(target: string, text: string): readonly AccessRequest[] {
  const operation = target.split('.')[1] ?? '';
  const action = `dynamodb:${operation}`;
  const body = parsed(text);
  if (operation === 'BatchWriteItem' || operation === 'BatchGetItem')
    return Object.entries(body.RequestItems ?? {}).flatMap(([table, requests]) =>
      keysOfBatch(requests).map((item) => asked(action, table, item?.pk?.S)),
    );
  const partition = operation === 'Query' ? queried(body) : (body.Key ?? body.Item)?.pk?.S;
  return [asked(action, body.TableName ?? '', partition)];
}

function asked(action: string, resource: string, key: string | undefined): AccessRequest {
  return key === undefined ? { action, resource } : { action, resource, key };
}

/** A body that is no JSON asks for nothing in particular; DynamoDB refuses it itself. */
function parsed(text: string): Body {
  try {
    return (JSON.parse(text) ?? {}) as Body;
  } catch {
    return {};
  }
}

function keysOfBatch(requests: unknown): readonly (Item | undefined)[] {
  if (!Array.isArray(requests)) return (requests as { Keys?: readonly Item[] }).Keys ?? [undefined];
  return requests.map(
    (one: {
      readonly PutRequest?: { readonly Item?: Item };
      readonly DeleteRequest?: { readonly Key?: Item };
    }) => one.PutRequest?.Item ?? one.DeleteRequest?.Key,
  );
}

/** The value that the partition key must equal. */
function queried(body: Body): string | undefined {
  for (const [, name = '', value = ''] of (body.KeyConditionExpression ?? '').matchAll(
    /(#?\w+)\s*=\s*(:\w+)/g,
  ))
    if ((body.ExpressionAttributeNames?.[name] ?? name) === 'pk')
      return body.ExpressionAttributeValues?.[value]?.S;
  return undefined;
}
