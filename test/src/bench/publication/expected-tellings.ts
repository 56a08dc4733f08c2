// What the interpreter expects a subscriber to be told of each release: its flips, or nothing but that there is a release.
import type { JsonValue } from '@bunkai/disclosure';
import type { LoadedSubscriber } from './naive-peer.js';
import type { WorldOutcomes } from './world-outcomes.js';

/** A release as it was published. */
export interface JudgedRelease {
  readonly releaseId: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
}

/** `<outcome before> <outcome after>` by release; null where nothing flips. */
type Flips = readonly (string | null)[];

const nothing: Flips = [];

export class ExpectedTellings {
  /** By readership and form: a million subscribers ask for the same few thousand. */
  private readonly known = new Map<string, Map<string, Flips>>();

  constructor(
    private readonly outcomes: WorldOutcomes,
    private readonly releases: readonly JudgedRelease[],
  ) {}

  /** By release, `<requirement> <outcome before> <outcome after>` of each flip in the order of the requirements' ids; empty without. */
  of(subscriber: LoadedSubscriber): readonly string[] {
    const told: string[][] = this.releases.map(() => []);
    const known = this.knownTo(subscriber);
    for (const [index, hash] of subscriber.form_hashes.entries()) {
      let flips = known.get(hash);
      if (!flips) known.set(hash, (flips = this.flips(subscriber, hash)));
      for (const [release, flip] of flips.entries())
        if (flip !== null) told[release]?.push(`${subscriber.requirement_ids[index] ?? ''} ${flip}`);
    }
    return told.map((flips) => flips.toSorted().join());
  }

  private knownTo({ variant, reader_class }: LoadedSubscriber): Map<string, Flips> {
    const readership = `${variant} ${reader_class}`;
    let known = this.known.get(readership);
    if (!known) this.known.set(readership, (known = new Map<string, Flips>()));
    return known;
  }

  private flips(subscriber: LoadedSubscriber, hash: string): Flips {
    const flips = this.releases.map(({ before, after }) => {
      const was = this.outcomes.outcome(subscriber, hash, before);
      const is = this.outcomes.outcome(subscriber, hash, after);
      return was === is ? null : `${was} ${is}`;
    });
    return flips.some((flip) => flip !== null) ? flips : nothing;
  }
}
