// What subscribing reads of services, releases and profiles, read once a chunk instead of once a row.
import type { Subscribing } from '../subscription/subscribe.js';

/** What subscribing reads. */
export type Reading = Pick<Subscribing, 'services' | 'releases' | 'profiles'>;

/** Answers by question. */
export type Kept = Map<string, unknown>;

/** The question that `name` is asked with these arguments. */
export function question(name: string, ...given: readonly unknown[]): string {
  return JSON.stringify([name, ...given]);
}

/**
 * `stored` with answers kept, for the length of one transaction: a release that another transaction publishes meanwhile counts
 * from the next on, and a profile stays locked. Other methods are as they were. What services and releases answer is kept in
 * `kept`, where it may be put beforehand, or forgotten.
 */
export function remembering({ services, releases, profiles }: Reading, kept: Kept = new Map()): Reading {
  return {
    services: keeping(services, ['findByKey', 'findByIds'], kept),
    releases: keeping(releases, ['findFacts', 'findCopies'], kept),
    profiles: keeping(profiles, ['lock', 'findContents'], new Map()),
  };
}

/** `target`, of which the named methods are asked once for each list of arguments. */
function keeping<Target extends object>(
  target: Target,
  names: readonly (keyof Target & string)[],
  kept: Kept,
): Target {
  return new Proxy(target, {
    get(_, name) {
      const member = Reflect.get(target, name, target) as unknown;
      if (typeof member !== 'function') return member;
      const ask = member.bind(target) as (...given: readonly unknown[]) => unknown;
      if (!names.some((each) => each === name)) return ask;
      return (...given: readonly unknown[]) => {
        const asked = question(String(name), ...given);
        if (!kept.has(asked)) kept.set(asked, ask(...given));
        return kept.get(asked);
      };
    },
  });
}
