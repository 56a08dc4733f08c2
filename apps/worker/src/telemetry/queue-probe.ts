// Asks the queue what it holds, and waits no longer than a moment: while Redis is away, questions would wait for ever.
import type { OutboxNudge } from '@bunkai/queue';
import type { Queue } from 'bullmq';

const PATIENCE_MS = 2_000;

export class QueueProbe {
  /** One question at a time: those that nobody answers must not become more. */
  private asked: Promise<Record<string, number>> | null = null;

  constructor(private readonly queue: Queue<OutboxNudge>) {}

  /** Jobs by state; null if the queue does not answer in time. */
  async counts(): Promise<Readonly<Record<string, number>> | null> {
    this.asked ??= this.queue
      .getJobCounts('waiting', 'active', 'delayed', 'failed')
      .finally(() => (this.asked = null));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS, null);
    });
    try {
      return await Promise.race([this.asked, late]);
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  }
}
