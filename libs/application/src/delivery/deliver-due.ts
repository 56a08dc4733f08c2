// Sends what is due: claims it with a lease, hands it to the sender of its channel, and records what came of it.
import { type Clock, newId } from '@bunkai/kernel';
import { type Transactions, noTenant } from '../transaction/transactions.js';
import type { DeliveryOutcome } from './delivery.js';
import type { ClaimedDelivery, DeliveryLedger, SettledAttempt, TriedChannel } from './delivery-ledger.js';
import { nextStep } from './retry-schedule.js';
import type { OutgoingMessage, Senders, Sent } from './sender.js';

/** Longer than any sender takes; who holds it longer is taken for dead. */
export const LEASE_MS = 60_000;
/** So that one that does not answer keeps nobody else waiting. */
const PER_CHANNEL = 2;
/** A sender ends within 20 seconds; one that breaks its word is not waited for. */
const PATIENCE_MS = 40_000;
const FAILING_MS = 5 * 24 * 60 * 60_000;
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
  claim(limit: number): Promise<readonly ClaimedDelivery[]> {
    return this.transactions.within(noTenant, () => {
      const at = this.clock.now();
      const until = new Date(at.getTime() + LEASE_MS);
      return this.ledger.claim({ id: newId(), at, until, limit, perChannel: PER_CHANNEL });
    });
  }

  /** Sends one. Rejects only for faults of the ledger: then the lease runs out, and it is sent again. */
  async deliver(claimed: ClaimedDelivery): Promise<DeliveredAs> {
    const startedAt = this.clock.now();
    const message = await this.load(claimed);
    if (message === undefined) return 'cancelled';
    const sent = message instanceof Error ? failure(message) : await this.send(message);
    const finishedAt = this.clock.now();
    const step = nextStep(sent, claimed.attempts, finishedAt, this.random());
    const settled = await this.settle(
      { claimed, startedAt, finishedAt, ...answerOf(sent), ...step },
      sent.kind === 'failed' && sent.lasts === 'gone',
    );
    return settled ? (step.outcome ?? 'retry') : 'lost';
  }

  /** Undefined: there is nothing to send. An error: what is to be sent cannot be read. */
  private async load(claimed: ClaimedDelivery): Promise<OutgoingMessage | Error | undefined> {
    try {
      return await this.transactions.within(noTenant, async () => {
        const message = await this.ledger.load(claimed);
        if (!message) await this.ledger.cancel(claimed, this.clock.now());
        return message;
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

  private settle(attempt: SettledAttempt, gone: boolean): Promise<boolean> {
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
