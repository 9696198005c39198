/**
 * Text in a drawing is read by nobody's check, and a drawing that runs, moves or fetches anything has no place in a
 * report (SVG 2, §2.8: what a static, secure image may not hold).
 */
const lively =
  /<(?:[\w.-]+:)?(?:script|foreignObject|text\w*|tspan|image|iframe|object|embed|audio|video|animate\w*|set|a|handler|listener)\b|<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet|@import|\son\w+\s*=|(?:href|src)\s*=\s*["'](?!#)|url\(\s*["']?(?!#)|javascript:/i;

/** What of an SVG must not be in a report, as it stands there; `undefined` for a drawing that only draws. */
export function livelyPart(bytes: Uint8Array): string | undefined {
  const svg = utf8(bytes);
  if (svg === undefined) return 'UTF-16';
  const otherEncoding = /^<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["']|us-ascii["'])[^"']*["']/i.exec(svg);
  return (otherEncoding ?? lively.exec(svg))?.[0].trim();
}

/** A drawing in another encoding would be read otherwise by the browser than by the check. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text.trimStart();
  } catch {
    return undefined;
  }
}
