// A process of the platform that is started again whenever it dies, as a supervisor does, and that can be killed and hung.
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../platform/free-port.js';
import { type RunningProcess, runProcess } from '../../platform/run-process.js';
import { until } from '../../platform/until.js';

const RESTART_PAUSE_MS = 100;
const READY_PATIENCE_MS = 240_000;

export type Environment = Readonly<Record<string, string>>;

export class Charge {
  private process: RunningProcess | undefined;
  private isStopped = false;
  private outputs = '';
  /** Deaths since the beginning, whatever caused them. */
  deaths = 0;

  private constructor(
    private readonly app: 'api' | 'worker',
    /** Where it answers `/readyz`. */
    readonly port: number,
    private readonly environment: Environment,
  ) {}

  /** Starts it; `isReady` tells when it serves. */
  static async start(app: 'api' | 'worker', environment: Environment): Promise<Charge> {
    const port = await freePort();
    const charge = new Charge(app, port, environment);
    charge.run({});
    return charge;
  }

  /** Resolves when it answers that it is ready. */
  async untilReady(): Promise<void> {
    await until(
      `${this.app} being ready`,
      () =>
        fetch(`http://127.0.0.1:${this.port}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
          ({ status }) => status,
          () => this.output().slice(-2_000),
        ),
      (status) => status === 200,
      { patience: READY_PATIENCE_MS },
    );
  }

  /** Ends it by force; it comes back, this once with the variables given. */
  async kill(next: Environment = {}): Promise<void> {
    const process = this.process;
    this.process = undefined;
    await process?.kill('SIGKILL');
    this.run(next);
  }

  /** Stops it from doing anything until `resume`. */
  hang(): void {
    this.signal('SIGSTOP');
  }

  resume(): void {
    this.signal('SIGCONT');
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.resume();
    await this.process?.kill('SIGKILL');
  }

  /** What it wrote lately, dead predecessors included. */
  output(): string {
    return (this.outputs + (this.process?.output() ?? '')).slice(-20_000);
  }

  private run(extra: Environment): void {
    if (this.isStopped) return;
    const own = this.app === 'api' ? { PORT: String(this.port) } : { BUNKAI_HEALTH_PORT: String(this.port) };
    const settings = { LOG_LEVEL: 'warn', ...this.environment, ...own, ...extra };
    const process = runProcess(this.app, { ...settings, BUNKAI_FAULT_CAMPAIGN: 'yes' });
    this.process = process;
    void process.ended.then(async (status) => {
      this.deaths += 1;
      this.outputs = `${this.output()}\n[ended: ${status}]\n`.slice(-20_000);
      if (this.process !== process) return;
      this.process = undefined;
      await delay(RESTART_PAUSE_MS);
      if (!this.process) this.run({});
    });
  }

  private signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    try {
      if (this.process) process.kill(this.process.pid, signal);
    } catch {
      // It has died meanwhile.
    }
  }
}
