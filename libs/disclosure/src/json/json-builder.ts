// Builds the value of a JSON text with a stack of its own, so that nesting costs memory in proportion and never the call stack.
import type { Fault } from '../document/fault.js';
import type { JsonValue } from '../document/json-value.js';
import { duplicateMember, loneSurrogate, numberOutOfRange } from './json-fault.js';
import type { JsonLimits } from './json-limits.js';
import { JsonScanner } from './json-scanner.js';

/** Faults of values that are listed before the reader has seen enough. */
const maxFaults = 100;

/** A surrogate that is not half of a pair. */
const surrogate = /\p{Surrogate}/u;

/** An array or object that is still open; of an object, the name of the member at hand. */
type Frame =
  | { readonly array: JsonValue[] }
  | { readonly array?: never; readonly object: Record<string, JsonValue>; name: string };

export class JsonBuilder {
  readonly faults: Fault[] = [];
  readonly #scanner: JsonScanner;
  readonly #open: Frame[] = [];
  #values = 0;

  constructor(
    text: string,
    private readonly limits: JsonLimits,
  ) {
    this.#scanner = new JsonScanner(text);
  }

  /** The whole text's value; `faults` tells whether it may be used. Throws JsonSyntaxError where reading cannot go on. */
  build(): JsonValue {
    for (;;) {
      let value = this.#begin();
      while (value !== undefined) {
        const frame = this.#open.at(-1);
        if (frame === undefined) return this.#finish(value);
        value = this.#continue(frame, value);
      }
    }
  }

  /** Reads a scalar or an empty container; or opens a container up to its first value, and gives undefined. */
  #begin(): JsonValue | undefined {
    this.#count();
    switch (this.#scanner.peek()) {
      case '{':
        return this.#beginObject();
      case '[':
        return this.#beginArray();
      case '"':
        return this.#text(this.#scanner.string());
      default:
        return this.#numberOrLiteral();
    }
  }

  #beginObject(): JsonValue | undefined {
    this.#checkDepth();
    this.#scanner.take('{');
    const object = Object.create(null) as Record<string, JsonValue>;
    if (this.#scanner.take('}')) return object;
    const frame = { object, name: '' };
    this.#open.push(frame);
    this.#beginMember(frame);
    return undefined;
  }

  #beginArray(): JsonValue | undefined {
    this.#checkDepth();
    this.#scanner.take('[');
    const array: JsonValue[] = [];
    if (this.#scanner.take(']')) return array;
    this.#open.push({ array });
    return undefined;
  }

  #beginMember(frame: { object: Record<string, JsonValue>; name: string }): void {
    if (this.#scanner.peek() !== '"') this.#scanner.unexpected({ en: 'a member name', ja: 'メンバー名' });
    frame.name = this.#scanner.string();
    if (frame.name.length > this.limits.maxNameLength) this.#tooMuch('maxNameLength');
    // The name itself could not be written down, so the pointer is that of its object.
    if (surrogate.test(frame.name)) this.#report(loneSurrogate(this.#pointer(this.#open.length - 1)));
    if (frame.name in frame.object) this.#report(duplicateMember(this.#pointer()));
    if (!this.#scanner.take(':')) this.#scanner.unexpected({ en: '‘:’', ja: '‘:’ ' });
  }

  /** Puts `value` into `frame`. Gives undefined where a further value follows, else the container, now complete. */
  #continue(frame: Frame, value: JsonValue): JsonValue | undefined {
    if (frame.array !== undefined) {
      frame.array.push(value);
      if (this.#scanner.take(',')) return undefined;
      if (!this.#scanner.take(']')) this.#scanner.unexpected({ en: '‘,’ or ‘]’', ja: '‘,’ または ‘]’ ' });
      this.#open.pop();
      return frame.array;
    }
    frame.object[frame.name] = value;
    if (this.#scanner.take(',')) {
      this.#beginMember(frame);
      return undefined;
    }
    if (!this.#scanner.take('}')) this.#scanner.unexpected({ en: '‘,’ or ‘}’', ja: '‘,’ または ‘}’ ' });
    this.#open.pop();
    return frame.object;
  }

  #finish(value: JsonValue): JsonValue {
    if (this.#scanner.peek() !== '')
      this.#scanner.unexpected({ en: 'the end of the document', ja: '文書の終わり' });
    return value;
  }

  #text(value: string): string {
    if (surrogate.test(value)) this.#report(loneSurrogate(this.#pointer()));
    return value;
  }

  #numberOrLiteral(): number | boolean | null {
    const value = this.#scanner.numberOrLiteral();
    if (typeof value === 'number' && !Number.isFinite(value)) this.#report(numberOutOfRange(this.#pointer()));
    return value;
  }

  #count(): void {
    if (++this.#values > this.limits.maxValues) this.#tooMuch('maxValues');
  }

  #checkDepth(): void {
    if (this.#open.length >= this.limits.maxDepth) this.#tooMuch('maxDepth');
  }

  #tooMuch(limit: 'maxDepth' | 'maxValues' | 'maxNameLength'): never {
    const max = this.limits[limit];
    switch (limit) {
      case 'maxDepth':
        return this.#scanner.fail('json-too-deep', {
          en: `nested deeper than ${max} levels`,
          ja: `入れ子が ${max} 段を超えています`,
        });
      case 'maxValues':
        return this.#scanner.fail('json-too-many-values', {
          en: `more than ${max} values`,
          ja: `値が ${max} 個を超えています`,
        });
      case 'maxNameLength':
        return this.#scanner.fail('json-long-name', {
          en: `a member name is longer than ${max} characters`,
          ja: `メンバー名が ${max} 文字を超えています`,
        });
    }
  }

  #report(fault: Fault): void {
    if (this.faults.length < maxFaults) this.faults.push(fault);
  }

  /** RFC 6901 pointer of the value that is being read, or of what holds it `levels` deep. */
  #pointer(levels = this.#open.length): string {
    const steps = this.#open
      .slice(0, levels)
      .map((frame) =>
        frame.array === undefined
          ? frame.name.replaceAll('~', '~0').replaceAll('/', '~1')
          : String(frame.array.length),
      );
    return steps.map((step) => `/${step}`).join('');
  }
}
