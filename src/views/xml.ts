// XML 1.0 as text, escaped by construction (https://www.w3.org/TR/xml/).

/** `<`, `&` and quotes as entities; characters XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters XML 1.0 forbids
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An element. A string child is text; an array holds elements made by this function. Attributes that are undefined are left out. */
export function element(name: string, attributes: Readonly<Record<string, string | undefined>>, children?: string | readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(value)}"`)).join('');
  if (children === undefined) return `<${name}${written} />`;
  return `<${name}${written}>${typeof children === 'string' ? escapeXml(children) : `\n${children.join('\n')}\n`}</${name}>`;
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
