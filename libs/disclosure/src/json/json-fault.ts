// The faults that reading a text as JSON can find, worded in both languages.
import type { Title } from '@bunkai/catalogue';
import type { Fault } from '../document/fault.js';

/** A fault of the text itself: it has no place in a value, so its pointer is empty and the message gives the place. */
export function syntaxFault(code: string, message: Title): Fault {
  return { pointer: '', code, message };
}

/** A fault at line and column (from 1, columns in code points) of `text`. */
export function faultAt(text: string, offset: number, code: string, what: Title): Fault {
  const { line, column } = positionOf(text, offset);
  return syntaxFault(code, {
    en: `line ${line}, column ${column}: ${what.en}`,
    ja: `${line} 行 ${column} 文字目: ${what.ja}`,
  });
}

export function tooLarge(maxBytes: number): Fault {
  return syntaxFault('json-too-large', {
    en: `the document is larger than ${maxBytes} bytes`,
    ja: `文書が ${maxBytes} バイトを超えています`,
  });
}

export function brokenUtf8(offset: number): Fault {
  return syntaxFault('json-encoding', {
    en: `not UTF-8 at byte ${offset}`,
    ja: `${offset} バイト目が UTF-8 ではありません`,
  });
}

export const byteOrderMark: Fault = syntaxFault('json-byte-order-mark', {
  en: 'the document begins with a byte order mark, which JSON does not allow',
  ja: '文書の先頭に、JSON では許されないバイト順マーク (BOM) があります',
});

export function duplicateMember(pointer: string): Fault {
  return {
    pointer,
    code: 'json-duplicate-member',
    message: { en: 'the member occurs more than once', ja: '同じ名前のメンバーが重複しています' },
  };
}

export function numberOutOfRange(pointer: string): Fault {
  return {
    pointer,
    code: 'json-number-range',
    message: {
      en: 'the number is too large for a double',
      ja: '数値が倍精度浮動小数点数の範囲を超えています',
    },
  };
}

export function loneSurrogate(pointer: string): Fault {
  return {
    pointer,
    code: 'json-lone-surrogate',
    message: {
      en: 'the text holds half of a surrogate pair',
      ja: '文字列に対になっていないサロゲートがあります',
    },
  };
}

/** The character at `offset` as a message shows it: quoted, or named if it cannot be seen. */
export function shown(text: string, offset: number): Title {
  const code = text.codePointAt(offset);
  if (code === undefined) return { en: 'the end of the document', ja: '文書の終わり' };
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const visible = code > 0x20 && code < 0x7f ? `‘${String.fromCodePoint(code)}’` : name;
  return { en: visible, ja: visible };
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let i = 0; i < offset; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x0a || (c === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) {
      line++;
      start = i + 1;
    }
  }
  let column = 1;
  for (let i = start; i < offset; i++) {
    // The second half of a pair is no character of its own.
    if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00) column++;
  }
  return { line, column };
}
