// ISO 8601 durations in words.
import type { Language } from '../words/language.js';

const units = [
  ['Y', 'year'],
  ['M', 'month'],
  ['W', 'week'],
  ['D', 'day'],
] as const;
const timeUnits = [
  ['H', 'hour'],
  ['M', 'minute'],
  ['S', 'second'],
] as const;

const INDEFINITE = { en: 'without end', ja: '無期限' };

/** `P1Y6M` as "1 year 6 months" or 「1年6か月」, `indefinite` in words. What is none is given back as it is. */
export function formatDuration(text: string, language: Language): string {
  if (text === 'indefinite') return INDEFINITE[language];
  const [, dates = '', times = ''] = /^P([^T]*)(?:T(.*))?$/.exec(text) ?? [];
  const words = [...partsOf(dates, units), ...partsOf(times, timeUnits)].map(([count, unit]) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  if (words.length === 0) return text;
  return language === 'ja' ? words.join('').replaceAll(' ', '') : words.join(' ');
}

function partsOf(text: string, names: readonly (readonly [string, string])[]): [number, string][] {
  return names.flatMap(([letter, unit]): [number, string][] => {
    const count = new RegExp(`([\\d.]+)${letter}`).exec(text)?.[1];
    return count === undefined ? [] : [[Number(count), unit]];
  });
}
