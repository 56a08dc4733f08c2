import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json.js';

function valueOf(input: string | Uint8Array): unknown {
  const result = parseJson(input);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function faultsOf(input: string): string[] {
  const result = parseJson(input);
  return result.ok ? [] : result.refusal.map((fault) => `${fault.pointer}: ${fault.message.en}`);
}

const accepted = [
  ...[
    'null',
    'true',
    'false',
    '0',
    '-0',
    '1',
    '-12.5e+3',
    '1E-2',
    '1e-400',
    '123456789012345678901',
    '4.9e-324',
  ],
  ...[
    '""',
    '"a"',
    '"\\u0041\\n\\/\\\\\\""',
    '"\\uD83D\\uDE00"',
    '"😀"',
    '"\u007f\u2028"',
    '"\\u0000"',
    '" "',
  ],
  ...['[]', '[ ]', '{}', '{ }', '[1,[2,[]],{}]', ' \t\r\n[1 , 2]\n', '{"a":{"b":[true,null]}}', '{"":0}'],
];

const malformed = [
  ...[
    '',
    ' ',
    'nul',
    'nulls',
    'True',
    'undefined',
    'NaN',
    'Infinity',
    '-Infinity',
    '-',
    '+1',
    '01',
    '-01',
    '1.',
    '.5',
  ],
  ...[
    '1e',
    '1e+',
    '0x10',
    '1_000',
    '1 2',
    '１',
    '"',
    '"a',
    "'a'",
    '"\n"',
    '"\t"',
    '"\u0000"',
    '"\\',
    '"\\x41"',
  ],
  ...[
    '"\\u12"',
    '"\\u12G4"',
    '"\\u 123"',
    '[',
    ']',
    '[1',
    '[1,',
    '[1,]',
    '[,1]',
    '[1 2]',
    '[1}',
    '{',
    '}',
    '{"a"',
  ],
  ...[
    '{"a":',
    '{"a":1',
    '{"a":1,}',
    '{,}',
    '{"a" 1}',
    '{a:1}',
    '{1:1}',
    '{"a":1]',
    '[]x',
    '{}{}',
    '[]]',
    '/**/1',
  ],
  ...[
    '[1]//',
    '\u00a0[]',
    '\u000b1',
    '1\u0000',
    '#',
    '[\u2028]',
    '--1',
    '{"a":1,,"b":2}',
    '{"a"::1}',
    '["a":1]',
  ],
];

describe('the grammar', () => {
  it.each(accepted)('accepts %j as JSON.parse does', (text) => {
    expect(valueOf(text)).toEqual(JSON.parse(text));
    expect(valueOf(new TextEncoder().encode(text))).toEqual(JSON.parse(text));
  });

  it.each(malformed)('refuses %j as JSON.parse does', (text) => {
    expect(() => void JSON.parse(text)).toThrow();
    const result = parseJson(text);
    expect(result.ok ? undefined : result.refusal.map((fault) => [fault.pointer, fault.code])).toEqual([
      ['', 'json-syntax'],
    ]);
  });

  it('agrees with JSON.parse on every value', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ depthSize: 'large' }),
        fc.constantFrom(undefined, 1, '\t'),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          expect(JSON.stringify(valueOf(text))).toBe(JSON.stringify(JSON.parse(text)));
        },
      ),
    );
  });

  it('agrees with JSON.parse on whether a damaged text is JSON', () => {
    const damaged = fc
      .tuple(
        fc.jsonValue(),
        fc.nat(),
        fc.nat(3),
        fc.constantFrom('', ',', ':', '"', '\\', '[', '}', '0', '-', 'e', ' '),
      )
      .map(([value, at, removed, inserted]) => {
        const text = JSON.stringify(value);
        const place = at % (text.length + 1);
        return text.slice(0, place) + inserted + text.slice(place + removed);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        const mine = parseJson(text);
        // What is refused for its meaning (duplicates, range) has passed the grammar.
        const grammatical = mine.ok || mine.refusal.every((fault) => fault.code !== 'json-syntax');
        expect(grammatical).toBe(isJson(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the sign of zero', () => {
    expect(valueOf('-0')).toBe(-0);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('what it says', () => {
  it.each([
    ['{"a": 1,\r\n "b": x}', 'line 2, column 7: a value expected, ‘x’ found'],
    ['["😀" 1]', 'line 1, column 6: ‘,’ or ‘]’ expected, ‘1’ found'],
    ['[1,\n\n2', 'line 3, column 2: ‘,’ or ‘]’ expected, the end of the document found'],
    ['"\u0007"', 'line 1, column 2: a character of the string or ‘"’ expected, U+0007 found'],
    ['', 'line 1, column 1: a value expected, the end of the document found'],
    ['"\\x"', 'line 1, column 3: an escape such as ‘\\n’ expected, ‘x’ found'],
  ])('of %j', (text, message) => {
    expect(faultsOf(text)).toEqual([`: ${message}`]);
  });

  it('in Japanese as well', () => {
    const result = parseJson('{"a" 1}');
    expect(result.ok ? undefined : result.refusal[0]?.message.ja).toBe(
      '1 行 6 文字目: ‘:’ が必要ですが、‘1’があります',
    );
  });
});

describe('beyond the grammar', () => {
  it('refuses every duplicate member at its pointer', () => {
    expect(faultsOf('{"a":1,"b":[{"x~/":1,"x~/":2}],"a":3,"\\u0061":4}')).toEqual([
      '/b/0/x~0~1: the member occurs more than once',
      '/a: the member occurs more than once',
      '/a: the member occurs more than once',
    ]);
    expect(faultsOf('{"__proto__":1,"__proto__":2}')).toEqual([
      '/__proto__: the member occurs more than once',
    ]);
  });

  it('lists duplicates found before the text breaks, then the break', () => {
    expect(faultsOf('{"a":1,"a":2')).toEqual([
      '/a: the member occurs more than once',
      ': line 1, column 13: ‘,’ or ‘}’ expected, the end of the document found',
    ]);
  });

  it('takes the names of prototype members as names', () => {
    const text = '{"__proto__":{"polluted":true},"constructor":1,"toString":2,"hasOwnProperty":3}';
    const value = valueOf(text) as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'toString', 'hasOwnProperty']);
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(JSON.stringify(value)).toBe(text);
    expect('polluted' in {}).toBe(false);
    expect('polluted' in value).toBe(false);
    expect((valueOf('{}') as Record<string, unknown>)['constructor']).toBeUndefined();
  });

  it('refuses numbers that no double holds', () => {
    expect(faultsOf('{"a":[0,1e309],"b":-1e999}')).toEqual([
      '/a/1: the number is too large for a double',
      '/b: the number is too large for a double',
    ]);
    expect(valueOf('1.7976931348623157e308')).toBe(Number.MAX_VALUE);
  });

  it('refuses lone surrogates, escaped or not, in values and names', () => {
    expect(faultsOf('["\\ud800","\\udc00\\ud800","ok"]')).toEqual([
      '/0: the text holds half of a surrogate pair',
      '/1: the text holds half of a surrogate pair',
    ]);
    expect(faultsOf('["\ud800"]')).toEqual(['/0: the text holds half of a surrogate pair']);
    expect(faultsOf('{"a":{"\\udfff":1}}')).toEqual(['/a: the text holds half of a surrogate pair']);
  });

  it('lists at most a hundred faults', () => {
    expect(faultsOf(`[${'1e999,'.repeat(5000)}0]`)).toHaveLength(100);
  });
});
