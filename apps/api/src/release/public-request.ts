// What a request for a public file asks for, read from its address; faults name the parameter.
import { isSlug } from '@bunkai/disclosure';
import { isId } from '@bunkai/kernel';
import { BadRequest } from './public-error.js';

export type Query = Readonly<Record<string, unknown>>;

const LAST_NUMBER = 2 ** 31 - 1;

/** `?release=N`: a release's number; null without it. */
export function releaseNumberIn(query: Query): number | null {
  const text = query['release'];
  if (text === undefined) return null;
  if (typeof text !== 'string' || !/^[1-9]\d{0,9}$/.test(text) || Number(text) > LAST_NUMBER) {
    throw new BadRequest({
      en: 'release: this is not the number of a release: 1, 2, 3 and so on.',
      ja: 'release: リリース番号(1、2、3…)ではありません。',
    });
  }
  return Number(text);
}

/** `?variant=ID`; null without it. */
export function variantIn(query: Query): string | null {
  const text = query['variant'];
  if (text === undefined) return null;
  if (typeof text !== 'string' || !isSlug(text)) {
    throw new BadRequest({
      en: 'variant: this is not the id of a variant: lower-case letters, digits and single hyphens.',
      ja: 'variant: バリアントのID(英小文字、数字、単独のハイフン)ではありません。',
    });
  }
  return text;
}

/** `?after=ID`, where an earlier page's `next` leads; null without it. */
export function afterIn(query: Query): string | null {
  const text = query['after'];
  if (text === undefined) return null;
  if (!isId(text)) {
    throw new BadRequest({
      en: 'after: follow the link `next` of the page before.',
      ja: 'after: 前のページのリンク next を使ってください。',
    });
  }
  return text;
}
