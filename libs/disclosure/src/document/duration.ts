// ISO 8601 durations as exact seconds, so that P1Y is P365D and no rounding decides a verdict.

/** Seconds as the exact fraction `numerator / denominator`; the indefinite duration (+∞) is 1/0. */
export interface Duration {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The duration that outlasts every other: `"indefinite"` where the catalogue allows it. */
export const indefinite: Duration = { numerator: 1n, denominator: 0n };

// Longer than any duration meant in earnest; keeps the arithmetic on hostile texts short.
const maxLength = 256;

const weeks = /^P(\d+)W$/;
const parts =
  /^P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/;

const day = 86_400n;
const year = 365n * day;
// 365 days are divisible by 12 into whole seconds: a month needs no fraction.
const month = year / 12n;
// In the order of the groups of `parts`.
const secondsPer = [year, month, day, 3_600n, 60n, 1n] as const;

/**
 * Reads `PnYnMnDTnHnMnS` or `PnW` (ISO 8601-1): whole numbers, a decimal fraction on seconds only, no sign, at least one
 * component, at most 256 characters. `"indefinite"` is read only if `allowIndefinite`. Undefined for anything else.
 */
export function parseDuration(text: string, allowIndefinite = false): Duration | undefined {
  if (allowIndefinite && text === 'indefinite') return indefinite;
  if (text.length > maxLength) return undefined;
  const inWeeks = weeks.exec(text)?.[1];
  if (inWeeks !== undefined) return { numerator: BigInt(inWeeks) * 7n * day, denominator: 1n };
  const groups = parts.exec(text);
  if (!groups) return undefined;
  const whole = secondsPer.reduce(
    (sum, seconds, index) => sum + seconds * BigInt(groups[index + 1] ?? 0),
    0n,
  );
  // Without trailing zeros the denominator is a power of ten that only its factors 2 and 5 can still reduce.
  const decimals = (groups[7] ?? '').replace(/0+$/, '');
  const scale = 10n ** BigInt(decimals.length);
  return reduced(whole * scale + BigInt(decimals || 0), scale);
}

/** Negative, zero or positive, as `a` is shorter than, as long as or longer than `b`. */
export function compareDurations(a: Duration, b: Duration): number {
  // Holds for 1/0 as well: against any finite b it gives b.denominator > 0, against itself 0 = 0.
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

function reduced(numerator: bigint, denominator: bigint): Duration {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
