/**
 * A value of a template as text; what is known only at deployment stands in angle brackets, as
 * `name` calls it by the resource's logical id and, of an attribute, the attribute's name.
 */
export function writtenArn(value: unknown, name: (reference: readonly string[]) => string): string {
  if (typeof value === 'string') return value;
  const [[intrinsic, of]] = Object.entries(value as object) as [[string, unknown]];
  if (intrinsic === 'Fn::Join')
    return (of as [string, unknown[]])[1].map((part) => writtenArn(part, name)).join('');
  return `<${name([of].flat() as string[])}>`;
}
