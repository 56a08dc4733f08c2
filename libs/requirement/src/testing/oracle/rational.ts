// Exact numbers for the oracle: a fraction of two big integers, because durations are compared exactly.

/** `numerator / denominator`, the denominator positive; not reduced. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function whole(value: bigint | number): Rational {
  return { numerator: BigInt(value), denominator: 1n };
}

/** Reads digits with an optional fraction after a point: `90`, `0.25`. */
export function fromDecimal(text: string): Rational {
  const [integer = '0', fraction = ''] = text.split('.');
  return { numerator: BigInt(integer + fraction), denominator: 10n ** BigInt(fraction.length) };
}

export function plus(left: Rational, right: Rational): Rational {
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

export function times(left: Rational, right: Rational): Rational {
  return {
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  };
}

export function minus(left: Rational, right: Rational): Rational {
  return plus(left, times(right, whole(-1)));
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export function compareRationals(left: Rational, right: Rational): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
