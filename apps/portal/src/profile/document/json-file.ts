// Requirements documents as files: read from one, written to one.
import type { Fault, JsonValue } from '@bunkai/disclosure';
import { type Requirements, parseRequirements } from '@bunkai/requirement';
import { inOrder } from './in-order.js';

export type ReadFile =
  | { readonly kind: 'document'; readonly document: Requirements }
  | { readonly kind: 'not-json'; readonly reason: string }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** Reads JSON text as a requirements document. */
export function readRequirements(text: string): ReadFile {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch (error) {
    return { kind: 'not-json', reason: error instanceof Error ? error.message : '' };
  }
  const parsed = parseRequirements(value);
  if (!parsed.ok) return { kind: 'faulty', faults: parsed.refusal };
  return { kind: 'document', document: parsed.value };
}

export function jsonOf(document: unknown): string {
  return `${JSON.stringify(inOrder(document as JsonValue), null, 2)}\n`;
}

/** Hands the document to the browser as a file to keep. */
export function downloadJson(name: string, document: unknown): void {
  const url = URL.createObjectURL(new Blob([jsonOf(document)], { type: 'application/json' }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
