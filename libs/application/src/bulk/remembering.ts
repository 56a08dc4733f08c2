// What subscribing reads of services, releases and profiles, read once a chunk instead of once a row.
import type { Subscribing } from '../subscription/subscribe.js';

/** What subscribing reads. */
export type Reading = Pick<Subscribing, 'services' | 'releases' | 'profiles'>;

/**
 * `stored` with answers kept, for the length of one transaction: a release that another transaction publishes meanwhile counts
 * from the next on, and a profile stays locked. Other methods are as they were.
 */
export function remembering({ services, releases, profiles }: Reading): Reading {
  return {
    services: keeping(services, ['findByIds']),
    releases: keeping(releases, ['findFacts', 'findCopies']),
    profiles: keeping(profiles, ['lock', 'findContents']),
  };
}

/** `target`, of which the named methods are asked once for each list of arguments. */
function keeping<Target extends object>(target: Target, names: readonly (keyof Target & string)[]): Target {
  const kept = new Map<string, unknown>();
  return new Proxy(target, {
    get(_, name) {
      const member = Reflect.get(target, name, target) as unknown;
      if (typeof member !== 'function') return member;
      const ask = member.bind(target) as (...given: readonly unknown[]) => unknown;
      if (!names.some((each) => each === name)) return ask;
      return (...given: readonly unknown[]) => {
        const key = JSON.stringify([name, ...given]);
        if (!kept.has(key)) kept.set(key, ask(...given));
        return kept.get(key);
      };
    },
  });
}
