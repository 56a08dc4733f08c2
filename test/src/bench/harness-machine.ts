// On what and when a bench was run, in one line.
import { cpus, loadavg, totalmem } from 'node:os';
import type { BenchContext } from './harness.js';

/** `begun` is told with the load of the machine at that moment. */
export class RunRecord {
  private readonly begun = new Date();
  private readonly load = loadavg()[0] ?? 0;

  /** When it is asked, the run has ended. */
  describe({ seed, quick }: Pick<BenchContext, 'seed' | 'quick'>): string {
    const [cpu] = cpus();
    const machine = `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
    const { node, v8 } = process.versions;
    const seconds = Math.round((Date.now() - this.begun.getTime()) / 1000);
    const facts = [
      `Measured on ${this.begun.toISOString().slice(0, 16)}Z in ${seconds} s${quick ? ' (quick)' : ''}`,
      machine,
      `${process.platform} ${process.arch}`,
      `Node ${node}, V8 ${v8}`,
      `seed ${seed}`,
      `load of the machine when it began ${this.load.toFixed(1)}`,
    ];
    return `${facts.join('; ')}.`;
  }
}
