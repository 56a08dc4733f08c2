// ISO 8601 durations in words.
import type { Locale } from '../graphql/request-context.js';

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;
const timeUnits = { H: 'hour', M: 'minute', S: 'second' } as const;
const indefinite = { en: 'without end', ja: '無期限' };

/** `P1Y6M` as "1 year 6 months" or 「1年6か月」; what is no duration is given back as it is. */
export function durationInWords(text: string, language: Locale): string {
  if (text === 'indefinite') return indefinite[language];
  const [, dates = '', times = ''] = /^P([^T]*)(?:T(.*))?$/.exec(text) ?? [];
  const parts = [...partsOf(dates, units), ...partsOf(times, timeUnits)].map(([count, unit]) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  if (parts.length === 0) return text;
  return language === 'ja' ? parts.join('').replaceAll(' ', '') : parts.join(' ');
}

function partsOf(text: string, names: Readonly<Record<string, string>>): [number, string][] {
  return [...text.matchAll(/(\d+(?:\.\d+)?)([YMWDHS])/g)].flatMap(
    ([, count, letter = '']): [number, string][] => {
      const unit = names[letter];
      return unit === undefined ? [] : [[Number(count), unit]];
    },
  );
}
