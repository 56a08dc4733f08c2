// Input made to break, stall or exhaust the reader.
import { describe, expect, it, vi } from 'vitest';
import type { JsonLimits } from './json-limits.js';
import { parseJson } from './parse-json.js';

// The bound on the time of each, with room for a machine that is busy.
vi.setConfig({ testTimeout: 30_000 });

function valueOf(input: string | Uint8Array): unknown {
  const result = parseJson(input);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function faultsOf(input: string | Uint8Array, limits: Partial<JsonLimits> = {}): string[] {
  const result = parseJson(input, limits);
  return result.ok ? [] : result.refusal.map((fault) => `${fault.pointer}: ${fault.message.en}`);
}

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values);
}

describe('bytes', () => {
  it.each([
    ['an overlong form', [0x22, 0xc0, 0xaf, 0x22], 1],
    ['a stray continuation', [0x22, 0x61, 0x80, 0x22], 2],
    ['a surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22], 1],
    ['a code point out of range', [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22], 1],
    ['an overlong form of three', [0x22, 0xe0, 0x9f, 0xbf, 0x22], 1],
    ['an overlong form of four', [0x22, 0xf0, 0x8f, 0xbf, 0xbf, 0x22], 1],
    ['a cut sequence', [0x22, 0xe3, 0x81, 0x82, 0xe3, 0x81], 4],
    ['a sequence cut by a quote', [0x22, 0xf0, 0x9f, 0x98, 0x22], 1],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00], 0],
  ])('refuses %s, naming the byte', (_, values, offset) => {
    expect(faultsOf(bytes(...values))).toEqual([`: not UTF-8 at byte ${offset}`]);
  });

  it('reads every plane', () => {
    const text = '"a é あ 😀 \u{10ffff}"';
    expect(valueOf(new TextEncoder().encode(text))).toBe('a é あ 😀 \u{10ffff}');
  });

  it('refuses a byte order mark, in bytes and in text', () => {
    const fault = ': the document begins with a byte order mark, which JSON does not allow';
    expect(faultsOf(bytes(0xef, 0xbb, 0xbf, 0x30))).toEqual([fault]);
    expect(faultsOf('\uFEFF0')).toEqual([fault]);
  });
});

describe('limits', () => {
  it('on bytes, counted in UTF-8', () => {
    expect(faultsOf('"ああ"', { maxBytes: 8 })).toEqual([]);
    expect(faultsOf('"ああ"', { maxBytes: 7 })).toEqual([': the document is larger than 7 bytes']);
    expect(faultsOf(new Uint8Array(17 * 1024 * 1024))).toEqual([
      ': the document is larger than 16777216 bytes',
    ]);
  });

  it('on depth', () => {
    expect(faultsOf('['.repeat(512) + ']'.repeat(512))).toEqual([]);
    expect(faultsOf('[[{"a":[]}]]', { maxDepth: 3 })).toEqual([
      ': line 1, column 8: nested deeper than 3 levels',
    ]);
    expect(faultsOf('['.repeat(1_000_000))).toEqual([': line 1, column 513: nested deeper than 512 levels']);
    expect(faultsOf('{"a":'.repeat(1_000_000))).toEqual([
      ': line 1, column 2561: nested deeper than 512 levels',
    ]);
  });

  it('on the number of values', () => {
    expect(faultsOf('[1,2,{"a":3}]', { maxValues: 5 })).toEqual([]);
    expect(faultsOf('[1,2,{"a":3}]', { maxValues: 4 })).toEqual([': line 1, column 11: more than 4 values']);
    expect(faultsOf(`[${'{},'.repeat(1_000_000)}{}]`)).toEqual([
      ': line 1, column 2999999: more than 1000000 values',
    ]);
  });

  it('on the length of names', () => {
    expect(faultsOf('{"abc":1}', { maxNameLength: 3 })).toEqual([]);
    expect(faultsOf('{"abcd":1}', { maxNameLength: 3 })).toEqual([
      ': line 1, column 8: a member name is longer than 3 characters',
    ]);
  });

  it.each([
    ['a string of escapes', `"${'\\u0041'.repeat(2_500_000)}"`, true],
    ['an endless number', '1'.repeat(16_000_000), false],
    ['white space', ' '.repeat(16_000_000), false],
    ['many members', `{${Array.from({ length: 500_000 }, (_, i) => `"${i}":0`).join(',')}}`, true],
    ['many duplicates', `{${'"a":0,'.repeat(900_000)}"a":0}`, false],
    ['an unclosed string', `"${'a'.repeat(16_000_000)}`, false],
    ['lines', `${'\n'.repeat(16_000_000)}x`, false],
  ])('holds for %s in bounded time', (_, text, accepted) => {
    expect(parseJson(text).ok).toBe(accepted);
  });
});
