// Durations as people write them, in English and Japanese, to ISO 8601: "90 days", "1年6か月", "P90D".
import { parseDuration } from '../document/duration.js';
import { folded } from './folded.js';

type Unit = 'Y' | 'M' | 'W' | 'D' | 'h' | 'm' | 's';
type Amounts = Partial<Record<Unit, number>>;

const spellings: Readonly<Record<Unit, string>> = {
  Y: 'years?|yrs?|y|カ年|か年|年間?',
  M: 'months?|mos?|(?:カ|か|ヶ|ケ|ヵ|箇|個)月間?',
  W: 'weeks?|wks?|w|週間?',
  D: 'days?|d|日間?',
  h: 'hours?|hrs?|h|時間',
  m: 'minutes?|mins?|分間?',
  s: 'seconds?|secs?|s|秒間?',
};
const units = Object.keys(spellings) as readonly Unit[];

// The parts that a fraction of a unit is told in. A fraction of a month has none.
const smaller: Partial<Record<Unit, readonly [number, Unit]>> = {
  Y: [12, 'M'],
  W: [7, 'D'],
  D: [24, 'h'],
  h: [60, 'm'],
  m: [60, 's'],
};

const amount = new RegExp(
  `(\\d{1,9}(?:\\.\\d{1,3})?)\\s*(?:${units.map((unit) => `(${spellings[unit]})`).join('|')})(?![a-z])(半)?`,
  'y',
);
const between = /(?:\s|,|、|and|と)*/y;
const forEver = new Set(['indefinite', 'indefinitely', 'unlimited', 'forever', '無期限', '無制限', '永久']);

/**
 * The ISO 8601 duration that `text` means, `"indefinite"` where that is allowed; undefined for what is none or may be two ("6 m":
 * months or minutes). Parts of a unit are whole parts of smaller ones: "1.5年" is P1Y6M.
 */
export function readDuration(text: string, allowIndefinite = false): string | undefined {
  const typed = folded(text);
  const exact = typed.toUpperCase();
  if (parseDuration(exact)) return exact;
  if (forEver.has(typed)) return allowIndefinite ? 'indefinite' : undefined;
  if (typed === '半年' || typed === 'half a year') return 'P6M';
  const amounts = readAmounts(typed.replaceAll(/(\d),(\d{3})(?!\d)/g, '$1$2'));
  return amounts && isoDuration(amounts);
}

function readAmounts(text: string): Amounts | undefined {
  const found: Amounts = {};
  let [index, rank] = [0, -1];
  while (index < text.length) {
    amount.lastIndex = index;
    const groups = amount.exec(text);
    if (!groups) return undefined;
    const at = units.findIndex((_, position) => groups[position + 2] !== undefined);
    const unit = units[at];
    // Larger units first and each once: anything else is no duration but a list of them.
    if (!unit || at <= rank || !addAmount(found, unit, Number(groups[1]) + (groups[9] ? 0.5 : 0)))
      return undefined;
    rank = at;
    between.lastIndex = amount.lastIndex;
    between.exec(text);
    index = between.lastIndex;
  }
  return text === '' ? undefined : found;
}

function addAmount(into: Amounts, unit: Unit, count: number): boolean {
  const whole = Math.floor(count);
  into[unit] = (into[unit] ?? 0) + whole;
  if (count === whole) return true;
  const parts = smaller[unit];
  if (!parts) return false;
  // Thousandths at most, so that the rounding takes away nothing but what binary fractions added.
  return addAmount(into, parts[1], Math.round((count - whole) * parts[0] * 1_000) / 1_000);
}

function isoDuration(amounts: Amounts): string | undefined {
  const { W: weeks, ...rest } = amounts;
  if (weeks !== undefined && Object.values(rest).every((count) => count === 0)) return `P${weeks}W`;
  const counts = { ...rest, D: (rest.D ?? 0) + (weeks ?? 0) * 7 };
  const letters = (names: string): string =>
    [...names]
      .map((name) => (counts[name as 'Y'] ? `${counts[name as 'Y']}${name.toUpperCase()}` : ''))
      .join('');
  const [date, time] = [letters('YMD'), letters('hms')];
  if (date || time) return `P${date}${time && `T${time}`}`;
  return Object.keys(rest).some((unit) => 'hms'.includes(unit)) ? 'PT0S' : 'P0D';
}
