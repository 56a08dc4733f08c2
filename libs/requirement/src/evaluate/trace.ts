// What an explained evaluation gathers.
import type { Evidence } from '../verdict.js';
import { type Cell, evidenceOf } from './cell.js';

let traces = 0;

export class Trace {
  readonly #id = ++traces;
  /** In the order of reading, each cell once. */
  readonly evidence: Evidence[] = [];
  /** The first later instant at which a comparison read so far changes, or null. */
  until: bigint | null = null;

  /** Notes that a place was read. */
  note(cell: Cell): void {
    if (cell.notedBy === this.#id) return;
    cell.notedBy = this.#id;
    this.evidence.push(evidenceOf(cell));
  }

  /** Notes that a comparison read changes at `limit`, if that is still to come. */
  noteLimit(limit: bigint, at: bigint): void {
    if (limit > at && (this.until === null || limit < this.until)) this.until = limit;
  }
}
