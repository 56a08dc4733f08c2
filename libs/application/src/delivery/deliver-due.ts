// Sends what is due: claims it with a lease, hands it to the sender of its channel, and records what came of it.
import { type Clock, newId, reach } from '@bunkai/kernel';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { DeliveryOutcome } from './delivery.js';
import type { ClaimedDelivery, DeliveryLedger, SettledAttempt, TriedChannel } from './delivery-ledger.js';
import { nextStep } from './retry-schedule.js';
import type { OutgoingMessage, Senders, Sent } from './sender.js';

/** Whoever lives holds on before it ends; who does not is taken for dead, and what it had is free. */
export const LEASE_MS = 12_000;
/** So that one that does not answer keeps nobody else waiting. */
const PER_CHANNEL = 2;
/** A sender ends within 20 seconds; one that breaks its word is not waited for. */
const PATIENCE_MS = 40_000;
/** What was claimed so often without an end was not failed, but ended whoever sent it. */
const MOST_CLAIMS = 30;
const interrupted = 'every process that tried to send it ended on the way';
const FAILING_MS = 5 * 24 * 60 * 60_000;
const MOST_RECORDINGS = 15;
const RECORD_AGAIN_MS = 1_000;
const MAX_RESPONSE_BYTES = 2_048;

/** `lost`: the lease ran out and somebody else has it, or the delivery is gone. `retry`: to be tried again. */
export type DeliveredAs = DeliveryOutcome | 'retry' | 'lost';

export class DeliverDue {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: DeliveryLedger,
    private readonly senders: Senders,
    private readonly clock: Clock,
    private readonly random: () => number = Math.random,
  ) {}

  /** Up to `limit` deliveries that are now this process's to send. */
  async claim(limit: number): Promise<readonly ClaimedDelivery[]> {
    const claimed = await this.transactions.within(noTenant, () => {
      const at = this.clock.now();
      const until = new Date(at.getTime() + LEASE_MS);
      return this.ledger.claim({ id: newId(), at, until, limit, perChannel: PER_CHANNEL });
    });
    if (claimed.length > 0) reach('delivery-claimed');
    return claimed;
  }

  /** To be called every few seconds for what is being sent. */
  hold(claimed: readonly ClaimedDelivery[]): Promise<void> {
    const until = new Date(this.clock.now().getTime() + LEASE_MS);
    return this.transactions.within(noTenant, () => this.ledger.hold(claimed, until));
  }

  /** Sends one. Rejects only for faults of the ledger: then the lease runs out, and it is sent again. */
  async deliver(claimed: ClaimedDelivery): Promise<DeliveredAs> {
    const startedAt = this.clock.now();
    const message = claimed.attempts > MOST_CLAIMS ? new Error(interrupted) : await this.load(claimed);
    if (typeof message === 'string') return message;
    const sent = message instanceof Error ? failure(message) : await this.send(message);
    reach('delivery-sent');
    const finishedAt = this.clock.now();
    const step = nextStep(sent, claimed.attempts, finishedAt, this.random());
    const settled = await this.settle(
      { claimed, startedAt, finishedAt, ...answerOf(sent), ...step },
      sent.kind === 'failed' && sent.lasts === 'gone',
    );
    reach('delivery-recorded');
    return settled ? (step.outcome ?? 'retry') : 'lost';
  }

  /** Without a message, why there is none to send. An error: what is to be sent cannot be read. */
  private async load(claimed: ClaimedDelivery): Promise<OutgoingMessage | Error | 'cancelled' | 'lost'> {
    try {
      return await this.transactions.within(noTenant, async () => {
        const message = await this.ledger.load(claimed);
        if (message) return message;
        return (await this.ledger.cancel(claimed, this.clock.now())) ? 'cancelled' : 'lost';
      });
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  private async send(message: OutgoingMessage): Promise<Sent> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the sender does not end')), PATIENCE_MS);
    });
    try {
      return await Promise.race([this.senders[message.channel.kind].send(message), late]);
    } catch (error) {
      return failure(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** What was sent is known here alone until it is recorded: while the lease lasts, that is tried again. */
  private async settle(attempt: SettledAttempt, gone: boolean): Promise<boolean> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.record(attempt, gone);
      } catch (error) {
        if (tries >= MOST_RECORDINGS) throw error;
        await new Promise((resolve) => setTimeout(resolve, RECORD_AGAIN_MS));
      }
    }
  }

  private record(attempt: SettledAttempt, gone: boolean): Promise<boolean> {
    return this.transactions.within(noTenant, async () => {
      const channel = await this.ledger.settle(attempt);
      if (!channel) return false;
      const { channelId } = attempt.claimed;
      const at = attempt.finishedAt;
      if (gone) await this.ledger.switchOff(channelId, 'gone', at);
      else if (failsForGood(channel, at)) await this.ledger.switchOff(channelId, 'failing', at);
      return true;
    });
  }
}

/** Not of e-mail: where no mail gets through at all, that says nothing of the reader. */
function failsForGood({ kind, failingSince }: TriedChannel, at: Date): boolean {
  return kind !== 'e-mail' && failingSince !== null && at.getTime() - failingSince.getTime() >= FAILING_MS;
}

function failure(error: unknown): Sent {
  const text = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', error: text, status: null, response: '', retryAfterMs: null, lasts: 'passing' };
}

/** What is kept of it: no more than fits, and nothing that the database cannot hold. */
function answerOf(sent: Sent): Pick<SettledAttempt, 'status' | 'response' | 'error'> {
  const error = sent.kind === 'failed' ? storable(sent.error) : null;
  return { status: sent.status, response: storable(sent.response), error };
}

function storable(text: string): string {
  const bytes = Buffer.from(text.replaceAll('\0', '\uFFFD'), 'utf8');
  if (bytes.length <= MAX_RESPONSE_BYTES) return bytes.toString('utf8');
  // A character that was cut in two is left out with its rest.
  return bytes
    .subarray(0, MAX_RESPONSE_BYTES)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
}
