// Durations as people say them, component by component as they were written: `P12M` is 12 months, not a year.
import type { Title } from '@bunkai/catalogue';

const form =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

const units: readonly Title[] = [
  { en: 'year', ja: '年' },
  { en: 'month', ja: 'か月' },
  { en: 'week', ja: '週間' },
  { en: 'day', ja: '日' },
  { en: 'hour', ja: '時間' },
  { en: 'minute', ja: '分' },
  { en: 'second', ja: '秒' },
];

/** An ISO 8601 duration or `indefinite` in words; text that is neither comes back as it is. */
export function durationInWords(text: string, language: keyof Title): string {
  if (text === 'indefinite') return language === 'en' ? 'no limit' : '無期限';
  const found = form.exec(text)?.slice(1);
  const given = units.flatMap((unit, index) => (found?.[index] ? [{ unit, amount: found[index] }] : []));
  if (given.length === 0) return text;
  const telling = given.filter(({ amount }) => Number(amount) !== 0);
  const told = (telling.length > 0 ? telling : given.slice(-1)).map(({ unit, amount }) =>
    language === 'en' ? english(amount, unit.en) : `${withoutZeros(amount)}${unit.ja}`,
  );
  return told.join(language === 'en' ? ' ' : '');
}

function english(amount: string, unit: string): string {
  const number = withoutZeros(amount);
  return `${number} ${unit}${number === '1' ? '' : 's'}`;
}

function withoutZeros(amount: string): string {
  const whole = amount.replace(/^0+(?=\d)/, '');
  return whole.includes('.') ? whole.replace(/\.?0+$/, '') : whole;
}
