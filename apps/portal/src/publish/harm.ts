// How much a release would hurt those who rely on the disclosure, which decides how it has to be confirmed.
export type Harm = 'none' | 'some' | 'much';

/** `much`: verdicts of five customers or more flip to unmet; `some`: less notice than promised, or verdicts left undetermined. */
export function harmOf(
  flips: { readonly unmet: readonly unknown[]; readonly undetermined: readonly unknown[] },
  brokenPromises: number,
): Harm {
  if (flips.unmet.length > 0) return 'much';
  return flips.undetermined.length > 0 || brokenPromises > 0 ? 'some' : 'none';
}
