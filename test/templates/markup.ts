const empty = new Set(['meta', 'img', 'col', 'br']);
const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/g;

/** The tags left open or closed out of turn; empty for a well-formed document. */
export function unbalancedTags(html: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const body = html.replace(/<!DOCTYPE html>/, '').replace(/<style>[\s\S]*?<\/style>/, '');
  const rest = body.replace(tag, (whole, slash: string, name: string, _attributes, selfClosing: string) => {
    if (selfClosing === '/' || empty.has(name)) return '';
    if (slash === '') open.push(name);
    else if (open.pop() !== name) faults.push(whole);
    return '';
  });
  if (rest.includes('<')) faults.push(rest.slice(rest.indexOf('<'), rest.indexOf('<') + 40));
  return [...faults, ...open];
}

/** The values of an attribute, in document order. */
export function attributeValues(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}

export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#x27;')
    .replace(/=/g, '&#x3D;');
}
