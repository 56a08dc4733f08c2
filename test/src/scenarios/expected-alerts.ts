// What everybody must have been told, worked out anew from the days promised and the days asked for: no code of the platform.

/** The days for which a release keeps logs and backups. */
export interface Promised {
  readonly logs: number;
  readonly backup: number;
}

export interface Ask {
  /** The number of the release in force when the subscription was made. */
  readonly since: number;
  readonly least: Promised;
}

/** One line for each alert of a customer, in the order of the releases: kind, release and what flips to what. */
export function expectedAlerts(releases: readonly Promised[], { since, least }: Ask): string[] {
  return releases.flatMap((release, index) => {
    const before = releases[index - 1];
    if (!before || index + 1 <= since) return [];
    const flips = (['backup', 'logs'] as const).flatMap((subject) => {
      const was = before[subject] >= least[subject];
      const is = release[subject] >= least[subject];
      return was === is ? [] : [`${subject} ${is ? 'met' : 'unmet'} ${before[subject]}→${release[subject]}`];
    });
    return [
      flips.length > 0
        ? `verdicts-flipped ${index + 1}: ${flips.join(', ')}`
        : `release-published ${index + 1}: `,
    ];
  });
}
