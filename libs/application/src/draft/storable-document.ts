// What any document has to keep to in order to be stored at all, valid or not: size, depth, and text that is text.
import {
  type Fault,
  type JsonValue,
  defaultJsonLimits,
  isJsonList,
  isJsonObject,
  jsonPointer,
} from '@bunkai/disclosure';
import { isStorable, unstorableText } from '../input/text-faults.js';

/** Largest draft in bytes of UTF-8. */
export const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024;

interface Step {
  readonly value: JsonValue;
  readonly name: string | number;
  /** Linked and not a list of names: lists would outgrow the document. */
  readonly parent: Step | null;
  readonly depth: number;
}

/** A reason not to store `document`, pointing below `pointer`; none for most documents. */
export function storageFaults(document: JsonValue, pointer: string): readonly Fault[] {
  const steps: Step[] = [{ value: document, name: '', parent: null, depth: 0 }];
  // Steps and not a recursion: it may be nested deeper than the call stack.
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { value, name, depth } = step;
    if (depth > defaultJsonLimits.maxDepth) return [tooDeep(pointer)];
    if (!isStorable(String(name)) || (typeof value === 'string' && !isStorable(value))) {
      return [unstorableText(pointer + pointerTo(step))];
    }
    if (typeof value === 'number' && !Number.isFinite(value)) return [notJson(pointer + pointerTo(step))];
    for (const [member, content] of membersOf(value)) {
      steps.push({ value: content, name: member, parent: step, depth: depth + 1 });
    }
  }
  return Buffer.byteLength(JSON.stringify(document), 'utf8') > MAX_DOCUMENT_BYTES ? [tooLarge(pointer)] : [];
}

function membersOf(value: JsonValue): Iterable<readonly [string | number, JsonValue]> {
  if (isJsonList(value)) return value.entries();
  return isJsonObject(value) ? Object.entries(value) : [];
}

function pointerTo(step: Step): string {
  const names: (string | number)[] = [];
  for (let at = step; at.parent; at = at.parent) names.unshift(at.name);
  return jsonPointer(names);
}

const tooDeep = (pointer: string): Fault => ({
  pointer,
  code: 'too-deep',
  message: {
    en: `The document is nested deeper than ${defaultJsonLimits.maxDepth} levels.`,
    ja: `文書の入れ子が${defaultJsonLimits.maxDepth}段を超えています。`,
  },
});

const tooLarge = (pointer: string): Fault => ({
  pointer,
  code: 'too-large',
  message: {
    en: `The document is larger than ${MAX_DOCUMENT_BYTES} bytes.`,
    ja: `文書が${MAX_DOCUMENT_BYTES}バイトを超えています。`,
  },
});

const notJson = (pointer: string): Fault => ({
  pointer,
  code: 'not-json',
  message: { en: 'This number is not finite.', ja: '有限の数値ではありません。' },
});
