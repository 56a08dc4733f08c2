// What happened in one seed, in order, as JSON lines: kept where something went wrong, so that it can be read afterwards.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export class History {
  private readonly lines: string[] = [];

  note(what: string, details: Readonly<Record<string, unknown>> = {}): void {
    this.lines.push(JSON.stringify({ at: new Date().toISOString(), what, ...details }));
  }

  /** Writes everything to a file, one object a line. */
  save(path: string): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${this.lines.join('\n')}\n`);
  }
}
