// A value of any type in one line, cut where it is too long to read.
import { plain } from '../text.js';

const LONGEST = 300;

export function ValueText({ value }: { readonly value: unknown }) {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return <bdi>{plain(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)}</bdi>;
}
