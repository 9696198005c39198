/** Fields of an event that say what a call is about; nothing else of an event is ever logged. */
const names = ['runId', 'organisation', 'report', 'period', 'language', 'dataset', 'bucket', 'trigger', 'at'];

/** What a call is about, from a workflow's payload, a schedule's event or the path of a request. */
export function subjectOf(event: unknown): Readonly<Record<string, unknown>> {
  const fields = { ...fieldsOf(fieldsOf(event).pathParameters), ...fieldsOf(event) };
  const edition = fieldsOf(fields.reserved).edition ?? fields.edition;
  const about = [...names.map((name) => [name, fields[name]] as const), ['edition', edition] as const];
  return Object.fromEntries(about.filter(([, value]) => ['string', 'number'].includes(typeof value)));
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
