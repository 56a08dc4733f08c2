// A document as a file of the person's own.
import type { JsonValue } from '@bunkai/disclosure';

export function saveAsFile(document: JsonValue, name: string): void {
  const file = new Blob([`${JSON.stringify(document, null, 2)}\n`], { type: 'application/json' });
  const url = URL.createObjectURL(file);
  const link = window.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next turn; the address is of no use afterwards.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
