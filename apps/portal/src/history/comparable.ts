// Which releases can be compared, and with which each is by default.

export interface Listed {
  readonly number: number;
  readonly kind: string;
}

/** Those that state something, in the order given. */
export function comparable<Release extends Listed>(releases: readonly Release[]): readonly Release[] {
  return releases.filter(({ kind }) => kind === 'disclosure');
}

/** The disclosure release before `number`; undefined for the first. */
export function releaseBefore<Release extends Listed>(
  releases: readonly Release[],
  number: number,
): Release | undefined {
  return comparable(releases)
    .filter((release) => release.number < number)
    .reduce<Release | undefined>(
      (last, next) => (last && last.number > next.number ? last : next),
      undefined,
    );
}

export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** What is likely to be asked: the release in force (or else the newest) against the one before it. */
export function likelyPair(releases: readonly Listed[], inForce: number | undefined): Pair | undefined {
  const [newest] = comparable(releases).toSorted((a, b) => b.number - a.number);
  const after = comparable(releases).find(({ number }) => number === inForce) ?? newest;
  if (!after) return undefined;
  return { before: releaseBefore(releases, after.number)?.number ?? after.number, after: after.number };
}

/** The pair that a form of two numbers asks for; undefined for what is none. */
export function askedPair(search: URLSearchParams): Pair | undefined {
  const [before, after] = [releaseNumber(search.get('before')), releaseNumber(search.get('after'))];
  return before === undefined || after === undefined ? undefined : { before, after };
}

/** The number of a release in an address; undefined for what is none. */
export function releaseNumber(text: string | null | undefined): number | undefined {
  if (typeof text !== 'string' || !/^[1-9]\d{0,9}$/.test(text)) return undefined;
  return Number(text) < 2 ** 31 ? Number(text) : undefined;
}
