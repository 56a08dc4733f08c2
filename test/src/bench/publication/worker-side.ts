// The worker as the bench sees it: told to work the outbox off, it says what it did and what it took.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DrainedEntry } from '@bunkai/persistence/testing';

export interface Drained {
  readonly entries: readonly DrainedEntry[];
  /** Until nothing was left to be done. */
  readonly ms: number;
  /** The most that the process has had so far. */
  readonly memoryMiB: number;
}

const program = fileURLToPath(new URL('./worker-process.js', import.meta.url));

export class WorkerSide {
  private constructor(private readonly child: ChildProcess) {}

  static async start(workerUrl: string): Promise<WorkerSide> {
    const worker = new WorkerSide(fork(program, [workerUrl], { execArgv: [] }));
    await worker.answer();
    return worker;
  }

  /** With `most`, no more jobs than that. */
  async drain(most: number | null = null): Promise<Drained> {
    const answer = this.answer();
    this.child.send({ most });
    return (await answer) as Drained;
  }

  async stop(): Promise<void> {
    if (!this.child.connected) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.disconnect();
    await ended;
  }

  private answer(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const ended = (status: number | null) =>
        reject(new Error(`the worker ended with ${status ?? 'a signal'}`));
      this.child.once('exit', ended);
      this.child.once('message', (message) => {
        this.child.off('exit', ended);
        resolve(message);
      });
    });
  }
}
