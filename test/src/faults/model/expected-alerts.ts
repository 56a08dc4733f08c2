// What the inboxes must hold, from what was published and asked alone. Each alert is a line of text, to be compared.
import { judge } from './judge.js';
import { type Asked, type Promised, type Subject, subjects } from './promise.js';
import { type Fact, turnsOf } from './release-history.js';

export interface Flip {
  readonly subject: Subject;
  readonly before: string;
  readonly after: string;
}

export interface Told {
  readonly kind: string;
  readonly release: number | null;
  readonly flips: readonly Flip[];
}

/** One line of text for an alert, however its flips are ordered. */
export function lineOf({ kind, release, flips }: Told): string {
  const texts = flips.map(({ subject, before, after }) => `${subject} ${before}→${after}`).toSorted();
  return `${kind} ${release ?? 'none'}: ${texts.join(', ')}`;
}

/** A customer's alerts of what took effect after the instant `since` of the subscription. */
export function customerAlerts(
  facts: readonly Fact[],
  asked: Asked,
  since: number,
  until: number,
): readonly Told[] {
  return turnsOf(facts, until)
    .filter(({ at }) => at > since)
    .map(({ cause, before, after }) => {
      const flips = flipsBetween(before, after, asked);
      const kind = flips.length > 0 ? 'verdicts-flipped' : 'release-published';
      return { kind, release: cause.number, flips };
    });
}

/** The provider is told of everything that took effect. */
export function providerAlerts(facts: readonly Fact[], until: number): readonly Told[] {
  return turnsOf(facts, until).map(({ cause }) => ({
    kind: 'release-out',
    release: cause.number,
    flips: [],
  }));
}

/** Which of a customer's requirements come out otherwise. */
export function flipsBetween(before: Promised | null, after: Promised | null, asked: Asked): readonly Flip[] {
  return subjects.flatMap((subject) => {
    const was = judge(subject, before, asked);
    const is = judge(subject, after, asked);
    return was === is ? [] : [{ subject, before: was, after: is }];
  });
}
