// How a requirement came out over time: the newest first, each with the release that it rested on.
import { Anchor, Text } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { OutcomeMark, knownOutcome } from '@bunkai/ui/verdict';
import { useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import classes from './detail.module.css';
import type { DetailedSubscription } from './asked.js';
import { serviceKey } from './service-name.js';
import { verificationWords } from './verification.words.js';

type Interval = NonNullable<DetailedSubscription['verdictHistory']>[number];

export function VerdictHistory({ subscription }: { readonly subscription: DetailedSubscription }) {
  const say = useWords(verificationWords);
  const intervals = subscription.verdictHistory ?? [];
  if (intervals.length === 0) return <Text size="sm">{say('historyNone')}</Text>;
  const now = subscription.verification?.at ?? intervals.at(-1)?.from ?? '';
  return (
    <>
      <Strip intervals={intervals} now={now} />
      <ol className={classes.history}>
        {intervals.toReversed().map((interval) => (
          <Item key={interval.from} interval={interval} service={serviceKey(subscription.service)} />
        ))}
      </ol>
    </>
  );
}

function Item({ interval, service }: { readonly interval: Interval; readonly service: string }) {
  const say = useWords(verificationWords);
  const format = useFormat();
  const { from, to, outcome, releaseNumber } = interval;
  return (
    <li>
      <OutcomeMark outcome={outcome} size="sm" />
      <span>
        {to === null
          ? say('historyFrom', { from: format.day(from) })
          : say('historyFromTo', { from: format.day(from), to: format.day(to) })}
      </span>
      {releaseNumber === null ? (
        <span>{say('noRelease')}</span>
      ) : (
        <Anchor component={Link} to={`/p/${service}/releases/${releaseNumber}`} inherit>
          {say('release', { number: releaseNumber })}
        </Anchor>
      )}
    </li>
  );
}

/** The same as a strip, each piece as long as it lasted; the list says it in words. */
function Strip({ intervals, now }: { readonly intervals: readonly Interval[]; readonly now: string }) {
  const at = (text: string) => new Date(text).getTime();
  return (
    <div className={classes.strip} aria-hidden>
      {intervals.map(({ from, to, outcome }) => (
        <span
          key={from}
          data-outcome={knownOutcome(outcome)}
          style={{ flexGrow: Math.max(at(to ?? now) - at(from), 1) / 3_600_000 }}
        />
      ))}
    </div>
  );
}
