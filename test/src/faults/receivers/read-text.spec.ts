import { expect, it } from 'vitest';
import { readText } from './read-text.js';

it('reads a mail about one alert, whose line is its title', () => {
  const mail = `s1-ab: release 4 changed the outcome of logs and places on 22 November 2026 (1 of 2 to unmet)

  - The provider says: s1-ab act 3
  - logs (control 12.4.1, mandatory): Met → Unmet
  - places (control 18.1.1, mandatory): Unmet → Undetermined
Open the service: http://localhost/p/q/s1-ab`;
  expect(readText(mail.split('\n'))).toEqual([
    {
      kind: 'verdicts-flipped',
      mark: 's1-ab act 3',
      flips: [
        { subject: 'logs', before: 'met', after: 'unmet' },
        { subject: 'places', before: 'unmet', after: 'undetermined' },
      ],
    },
  ]);
});

it('reads a digest, a withdrawal and a warning among it', () => {
  const digest = `3 alerts
## s1-ab
* Release 2 is in force since 22 November 2026; none of your verdicts changed
  - The provider says: s1-ab act 1
* A withdrawal changed the outcome of apart on 22 November 2026
  - The provider says: s1-ab act 2
  - apart (control 12.4.1, mandatory): Met → Undetermined
* Withdrawn; nothing is in force since 22 November 2026
* Release 9 will change the outcome of logs on 22 December 2027
* Release 5 takes effect soon`;
  expect(readText(digest.split('\n')).map(({ kind, mark, flips }) => [kind, mark, flips.length])).toEqual([
    ['release-published', 's1-ab act 1', 0],
    ['verdicts-flipped', 's1-ab act 2', 1],
    ['release-out', '', 0],
    ['early-warning', '', 0],
  ]);
});
