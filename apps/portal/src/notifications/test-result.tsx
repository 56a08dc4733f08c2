// How a test message fared, said as it becomes known.
import { Text } from '@mantine/core';
import { type Format, plain, useFormat } from '@bunkai/ui/format';
import { type Speak, useWords } from '@bunkai/ui/words';
import { endpointWords } from './endpoint.words.js';
import type { DeliveryFactsFragment } from './notifications.generated.js';
import classes from './notifications.module.css';
import type { TestOutcome } from './use-test.js';

export function TestResult({ outcome }: { readonly outcome: TestOutcome | null }) {
  const say = useWords(endpointWords);
  const format = useFormat();
  return (
    <Text size="sm" role="status" data-test-outcome={outcome?.kind} className={classes.address ?? ''}>
      {outcome && <bdi>{testInWords(outcome, say, format)}</bdi>}
    </Text>
  );
}

type Say = Speak<NonNullable<typeof endpointWords.english>>;

function testInWords(outcome: TestOutcome, say: Say, format: Format): string {
  if (outcome.kind === 'tried') return triedInWords(outcome.delivery, say, format);
  return say(outcome.kind === 'waiting' ? 'testWaiting' : 'testLate');
}

function triedInWords({ outcome, attempts, dueAt }: DeliveryFactsFragment, say: Say, format: Format): string {
  const [latest] = attempts;
  if (!latest) return say('testLate');
  const ms = format.number(latest.durationMs);
  if (outcome === 'delivered') {
    return latest.status === null
      ? say('testDeliveredBare', { ms })
      : say('testDelivered', { status: latest.status, ms });
  }
  const error = plain(latest.error ?? '') || say('unknownError');
  return outcome === null
    ? say('testFailed', { error, at: format.instant(dueAt) })
    : say('testEnded', { error });
}
