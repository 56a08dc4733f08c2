import { describe, expect, it } from 'vitest';
import { defineWords } from './define-words.js';
import { speakerOf } from './speak.js';

const words = defineWords(
  'speak-spec',
  { hello: 'Hello {{name}}', unread_one: '{{count}} unread', unread_other: '{{count}} unread alerts' },
  { hello: '{{name}}さん、こんにちは', unread_other: '未読 {{count}} 件' },
);

describe('speakerOf', () => {
  it('says a word in each language with its values, which stay text', () => {
    expect(speakerOf(words, 'en')('hello', { name: '<b>' })).toBe('Hello <b>');
    expect(speakerOf(words, 'ja')('hello', { name: '$t(hello)' })).toBe('$t(hello)さん、こんにちは');
  });

  it('chooses the plural of the language', () => {
    const [english, japanese] = [speakerOf(words, 'en'), speakerOf(words, 'ja')];
    expect([1, 2].map((count) => english('unread', { count }))).toEqual(['1 unread', '2 unread alerts']);
    expect([1, 2].map((count) => japanese('unread', { count }))).toEqual(['未読 1 件', '未読 2 件']);
  });

  it('gives a namespace to one feature alone', () => {
    expect(() => defineWords('speak-spec', {}, {})).toThrow('defined twice');
  });
});
