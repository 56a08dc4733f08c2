// A process of the platform, run and kept running: restarted with growing pauses, given up when it never came up.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { CONFIG_FAULT_STATUS } from '@bunkai/config';
import { type Say, relay, speaker } from './output.js';

export interface ProcessPlan {
  readonly name: string;
  /** The compiled entry point. */
  readonly entry: string;
  readonly env: NodeJS.ProcessEnv;
}

const STOP_PATIENCE_MS = 15_000;
const LONGEST_PAUSE_MS = 30_000;
/** A process that ran this long was up: its end is an incident, no failure to start. */
const STEADY_MS = 20_000;
const EARLY_DEATHS = 3;

export class SupervisedProcess {
  /** Resolves with the reason when the process is given up; never otherwise. */
  readonly givenUp: Promise<string>;
  private giveUp!: (reason: string) => void;
  private child: ChildProcess | undefined;
  private isStopping = false;
  private earlyDeaths = 0;
  private readonly say: Say;

  constructor(private readonly plan: ProcessPlan) {
    this.say = speaker(plan.name);
    this.givenUp = new Promise((resolve) => (this.giveUp = resolve));
    this.run();
  }

  /** Ends the process in order, by force after a while; resolves when it is gone. */
  async stop(): Promise<void> {
    this.isStopping = true;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await Promise.race([gone, delay(STOP_PATIENCE_MS, undefined, { ref: false })]);
    if (child.exitCode === null && child.signalCode === null) {
      this.say(`did not end within ${STOP_PATIENCE_MS / 1000} s: killed`);
      child.kill('SIGKILL');
      await gone;
    }
  }

  private run(): void {
    const startedAt = Date.now();
    const child = fork(this.plan.entry, [], {
      env: this.plan.env,
      execArgv: [
        '--enable-source-maps',
        '--import',
        fileURLToPath(new URL('exit-with-parent.js', import.meta.url)),
      ],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A group of its own: Ctrl-C in the terminal reaches the start alone, which ends things in order.
      detached: true,
    });
    this.child = child;
    if (child.stdout) relay(child.stdout, this.say);
    if (child.stderr) relay(child.stderr, this.say);
    child.once('error', (error) => this.giveUp(`${this.plan.name} cannot be started: ${error.message}`));
    child.once('exit', (code, signal) => void this.afterDeath(code, signal, Date.now() - startedAt));
  }

  private async afterDeath(code: number | null, signal: string | null, livedMs: number): Promise<void> {
    if (this.isStopping) return;
    const how = signal ? `was ended by ${signal}` : `ended with status ${String(code)}`;
    this.earlyDeaths = livedMs < STEADY_MS ? this.earlyDeaths + 1 : 0;
    if (code === CONFIG_FAULT_STATUS || this.earlyDeaths >= EARLY_DEATHS) {
      this.giveUp(`${this.plan.name} ${how} and is given up`);
      return;
    }
    const pauseMs = Math.min(1000 * 2 ** this.earlyDeaths, LONGEST_PAUSE_MS);
    this.say(`${how}; starting it again in ${pauseMs / 1000} s`);
    await delay(pauseMs);
    if (!this.isStopping) this.run();
  }
}
