// Just enough XML 1.0 to write a report: elements, attributes and text, escaped.
import { printable } from '@bunkai/disclosure';

export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly children?: readonly (XmlElement | string)[];
}

/** The document with `root`, one element a line. Strings among the children are text. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '')}\n`;
}

function element({ name, attributes = {}, children = [] }: XmlElement, indent: string): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(String(value))}"`);
  const open = `${indent}<${name}${list.join('')}`;
  if (children.length === 0) return `${open}/>`;
  // White space beside text would become part of it.
  if (children.every((child) => typeof child === 'string')) {
    return `${open}>${text(children.join(''))}</${name}>`;
  }
  const inner = children.map((child) =>
    typeof child === 'string' ? text(child) : element(child, `${indent}  `),
  );
  return `${open}>\n${inner.join('\n')}\n${indent}</${name}>`;
}

function attribute(value: string): string {
  return text(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function text(value: string): string {
  return withoutForbidden(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** XML has no way at all to write most control characters, not even escaped: they are shown as `\uXXXX`. */
function withoutForbidden(value: string): string {
  return value.replace(
    // eslint-disable-next-line no-control-regex -- these are the characters in question
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Cs}]/gu,
    (character) => (/\p{Cc}|\p{Cs}/u.test(character) ? printable(character) : '\ufffd'),
  );
}
