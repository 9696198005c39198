const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Month of an English name, whole or as its first three letters (`Sept` too), with a point or without; 1 to 12. */
export function monthOfName(name: string): number | undefined {
  const plain = name
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^sept$/, 'sep');
  const at = names.findIndex((one) => one === plain || (plain.length === 3 && one.startsWith(plain)));
  return at < 0 ? undefined : at + 1;
}
