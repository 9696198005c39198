export type XmlChild = readonly [name: string, content: string | number | boolean | readonly XmlChild[]];

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** An S3 answer document. Errors carry no namespace, everything else does: S3's, unless another service's is named. */
export function xmlDocument(root: string, children: readonly XmlChild[], namespace = NAMESPACE): string {
  const declared = root === 'Error' ? '' : ` xmlns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${declared}>${children.map(element).join('')}</${root}>`;
}

function element([name, content]: XmlChild): string {
  const inner = Array.isArray(content) ? content.map(element).join('') : escapeXml(String(content));
  return `<${name}>${inner}</${name}>`;
}

/** Control characters go out as references, as S3 does, although XML 1.0 knows only three; `encoding-type=url` avoids them. */
function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a key may hold any character
  return text.replace(/[&<>"\u0000-\u001f\u007f]/g, (found) => {
    const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[found];
    return named ?? `&#x${found.charCodeAt(0).toString(16)};`;
  });
}
