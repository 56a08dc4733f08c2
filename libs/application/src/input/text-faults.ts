// What is wrong with a text as text, whatever it is to say.
import type { Fault } from '@bunkai/disclosure';

const halfPair = /\p{Surrogate}/u;

/** Whether the database can hold `text`: PostgreSQL stores neither U+0000 nor half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !halfPair.test(text);
}

/** The faults of a text of at most `maxLength` UTF-16 code units. */
export function textFaults(text: string, pointer: string, maxLength: number): readonly Fault[] {
  if (text.length > maxLength) {
    const message = {
      en: `This text is longer than ${maxLength} characters.`,
      ja: `${maxLength}文字以内で入力してください。`,
    };
    return [{ pointer, code: 'too-long', message }];
  }
  return isStorable(text) ? [] : [unstorableText(pointer)];
}

export function unstorableText(pointer: string): Fault {
  const message = {
    en: 'This text has a character that cannot be stored: U+0000, or half of a surrogate pair.',
    ja: '保存できない文字(U+0000または対にならないサロゲート)が含まれています。',
  };
  return { pointer, code: 'unstorable-text', message };
}
