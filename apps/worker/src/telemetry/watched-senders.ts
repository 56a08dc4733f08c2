// Senders whose every attempt is counted, and told in the log under the id of the request that caused it.
import type { ChannelKind, OutgoingMessage, Sender, Senders, Sent } from '@bunkai/application';
import { type WorkerMetrics, withCorrelation } from '@bunkai/telemetry';
import { Logger } from '@nestjs/common';

const log = new Logger('Delivery');

export function watchedSenders(senders: Senders, metrics: WorkerMetrics): Senders {
  const watched = (kind: ChannelKind): Sender => ({
    send: (message) => withCorrelation(message.correlationId, () => attempt(senders[kind], message, metrics)),
  });
  return {
    'e-mail': watched('e-mail'),
    webhook: watched('webhook'),
    slack: watched('slack'),
    teams: watched('teams'),
  };
}

async function attempt(sender: Sender, message: OutgoingMessage, metrics: WorkerMetrics): Promise<Sent> {
  const { id: deliveryId, attempt: number, channel } = message;
  const startedAt = performance.now();
  const tell = (outcome: string, more: object) => {
    metrics.attempt(channel.kind, outcome);
    const ms = Math.round(performance.now() - startedAt);
    const told = { msg: 'delivery attempt', deliveryId, channelId: channel.id, kind: channel.kind };
    log.log({ ...told, attempt: number, outcome, ms, ...more });
  };
  try {
    const sent = await sender.send(message);
    const { status } = sent;
    if (sent.kind === 'delivered') tell('delivered', { status });
    else tell(sent.lasts === 'passing' ? 'failed' : sent.lasts, { status, error: sent.error });
    return sent;
  } catch (error) {
    tell('failed', { error });
    throw error;
  }
}
