// What a message for people says of alerts, read from its lines as a person would: mails and chats have no other form.
import type { Flip } from '../model/expected-alerts.js';
import type { Subject } from '../model/promise.js';

export interface ReadAlert {
  readonly kind: string;
  /** What the provider says of the release: in a campaign, the act that published it. Empty where there is nothing. */
  readonly mark: string;
  readonly flips: readonly Flip[];
}

/** The line of an alert, with or without the service before it, by its kind. */
const headlines: readonly (readonly [RegExp, string])[] = [
  [/(?:release \d+|a withdrawal|^the outcome of .+|: the outcome of .+) will change /i, 'early-warning'],
  [/(?:release \d+|a withdrawal|^the outcome of .+|: the outcome of .+) changed /i, 'verdicts-flipped'],
  [
    /(?:release \d+ is|nothing is) in force since [^;]+; none of your verdicts changed$/i,
    'release-published',
  ],
  [/(?:release \d+ is|nothing is) in force since [^;]+$/i, 'release-out'],
];
const SAYS = /^The provider says: (.+)$/;
const FLIP = /^(\S+)\s+\(control [^)]+\):? (Met|Unmet|Undetermined) → (Met|Unmet|Undetermined)$/;

/** The alerts that the lines tell of, in their order; what belongs to none is passed over. */
export function readText(lines: readonly string[]): readonly ReadAlert[] {
  const alerts: { kind: string; mark: string; flips: Flip[] }[] = [];
  for (const line of lines.map(bare)) {
    const last = alerts.at(-1);
    const kind = headlines.find(([pattern]) => pattern.test(line))?.[1];
    const [, said] = SAYS.exec(line) ?? [];
    const [, subject, before = '', after = ''] = FLIP.exec(line) ?? [];
    if (said !== undefined && last) last.mark = said;
    else if (subject && last)
      last.flips.push({
        subject: subject as Subject,
        before: before.toLowerCase(),
        after: after.toLowerCase(),
      });
    else if (kind) alerts.push({ kind, mark: '', flips: [] });
  }
  return alerts;
}

/** Without what stands before an item of a list, and without Slack's escapes. */
function bare(line: string): string {
  const text = line.trim().replace(/^(?:[*•◦>-]|&gt;) +/, '');
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
