// What a request for a public file asks for, read from its address; faults name the parameter.
import { isSlug } from '@bunkai/disclosure';
import { isId } from '@bunkai/kernel';
import { BadRequest, NotThere } from './public-error.js';

export type Query = Readonly<Record<string, unknown>>;

/** The service that an address names. */
export interface Place {
  readonly provider: string;
  readonly service: string;
}

const LAST_NUMBER = 2 ** 31 - 1;

/** What is no slug names no service, and goes no further. */
export function serviceAt({ provider, service }: Place): { provider: string; slug: string } {
  if (!isSlug(provider) || !isSlug(service)) throw new NotThere('service: this is no name of one');
  return { provider, slug: service };
}

/** `<before>..<after>.json`: the numbers of two releases. */
export function releasesAt(file: string): { before: number; after: number } {
  const [, before, after] = /^([1-9]\d{0,9})\.\.([1-9]\d{0,9})\.json$/.exec(file) ?? [];
  if (before === undefined || after === undefined) {
    throw new NotThere('comparison: its name is the numbers of two releases, as in 1..2.json');
  }
  return { before: Number(before), after: Number(after) };
}

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
