// A flip often rests on one value among many that stayed: those that the other side does not have come first.

interface Found {
  readonly path: string;
  readonly value: unknown;
}

/** A list of records moves when one is added before: where a value stands in it does not make it another. */
function meaningOf({ path, value }: Found): string {
  return `${path.replace(/\/\d+(?=\/|$)/g, '/*')} ${JSON.stringify(value)}`;
}

/** Everything in `evidence`, in its order but for that. */
export function tellingFirst<Evidence extends Found>(
  evidence: readonly Evidence[],
  otherSide: readonly Found[],
): readonly Evidence[] {
  const others = new Set(otherSide.map(meaningOf));
  const isTelling = (one: Evidence) => !others.has(meaningOf(one));
  return [...evidence.filter(isTelling), ...evidence.filter((one) => !isTelling(one))];
}
