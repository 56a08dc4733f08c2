// Durations as section 1.1 compares them: exact seconds, or endless for `indefinite`.
import { type Rational, compareRationals, fromDecimal, plus, times, whole } from './rational.js';

const pattern =
  /^P(?:(\d+)W|(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?)$/;

const day = whole(86_400);
const year = times(whole(365), day);
const month: Rational = { numerator: year.numerator, denominator: 12n };

/** What each group of the pattern counts, in seconds: weeks, years, months, days, hours, minutes, seconds. */
const units = [times(whole(7), day), year, month, day, whole(3_600), whole(60), whole(1)];

/** The seconds of an ISO 8601 duration that is not `indefinite`. Throws on anything else. */
export function secondsOf(duration: string): Rational {
  const groups = pattern.exec(duration);
  if (!groups) throw new Error(`not a duration: ${duration}`);
  return units.reduce(
    (sum, unit, index) => plus(sum, times(unit, fromDecimal(groups[index + 1] ?? '0'))),
    whole(0),
  );
}

/** As {@link compareRationals}; `indefinite` is longer than every other duration and as long as itself. */
export function compareDurationTexts(left: string, right: string): number {
  if (left === 'indefinite' || right === 'indefinite') {
    return Number(left === 'indefinite') - Number(right === 'indefinite');
  }
  return compareRationals(secondsOf(left), secondsOf(right));
}
