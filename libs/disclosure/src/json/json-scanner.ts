// The tokens of RFC 8259 over a text: white space, strings, numbers, literals. Knows no nesting.
import type { Title } from '@bunkai/catalogue';
import type { Fault } from '../document/fault.js';
import { faultAt, shown } from './json-fault.js';

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

const literals = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/** Thrown inside the parser alone, which turns it into a refusal. */
export class JsonSyntaxError extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message.en);
  }
}

export class JsonScanner {
  #at = 0;
  readonly #number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
  readonly #hex = /[0-9a-fA-F]{4}/y;

  constructor(private readonly text: string) {}

  /** The next character that is not white space, or '' at the end. Takes the space, not the character. */
  peek(): string {
    for (;;) {
      const c = this.text.charCodeAt(this.#at);
      if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return this.text.charAt(this.#at);
      this.#at++;
    }
  }

  /** Takes `character` if it comes next, after any white space. */
  take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.#at++;
    return true;
  }

  /** Stops reading: something else was expected here. */
  unexpected(expected: Title, offset = this.#at): never {
    const found = shown(this.text, offset);
    this.fail(
      'json-syntax',
      {
        en: `${expected.en} expected, ${found.en} found`,
        ja: `${expected.ja}が必要ですが、${found.ja}があります`,
      },
      offset,
    );
  }

  fail(code: string, what: Title, offset = this.#at): never {
    throw new JsonSyntaxError(faultAt(this.text, offset, code, what));
  }

  /** The string whose opening quotation mark comes next. */
  string(): string {
    let value = '';
    let start = ++this.#at;
    for (;;) {
      const c = this.text.charCodeAt(this.#at);
      if (c === 0x22) {
        value += this.text.slice(start, this.#at++);
        return value;
      } else if (c === 0x5c) {
        value += this.text.slice(start, this.#at) + this.#escape();
        start = this.#at;
      } else if (c >= 0x20) {
        this.#at++;
      } else {
        this.unexpected({ en: 'a character of the string or ‘"’', ja: '文字列の続きまたは ‘"’ ' });
      }
    }
  }

  /** The number, `true`, `false` or `null` that comes next. A number may be infinite: its range is the caller's affair. */
  numberOrLiteral(): number | boolean | null {
    this.#number.lastIndex = this.#at;
    if (this.#number.test(this.text)) {
      const start = this.#at;
      this.#at = this.#number.lastIndex;
      return Number(this.text.slice(start, this.#at));
    }
    for (const [name, value] of literals) {
      if (this.text.startsWith(name, this.#at)) {
        this.#at += name.length;
        return value;
      }
    }
    this.unexpected({ en: 'a value', ja: '値' });
  }

  #escape(): string {
    const letter = this.text.charAt(this.#at + 1);
    const character = escapes.get(letter);
    if (character !== undefined) {
      this.#at += 2;
      return character;
    }
    if (letter !== 'u') {
      this.unexpected({ en: 'an escape such as ‘\\n’', ja: '‘\\n’ などのエスケープ' }, this.#at + 1);
    }
    this.#hex.lastIndex = this.#at + 2;
    if (!this.#hex.test(this.text)) {
      this.unexpected({ en: 'four hexadecimal digits', ja: '16 進数 4 桁' }, this.#at + 2);
    }
    const code = Number.parseInt(this.text.slice(this.#at + 2, this.#at + 6), 16);
    this.#at += 6;
    return String.fromCharCode(code);
  }
}
