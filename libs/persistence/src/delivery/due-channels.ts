// Which channels have something due: all of them where few have anything open, else the longest due and a share of the rest.
import { currentManager } from '../transaction/current-manager.js';
import { oldestDueSql, openChannelsSql } from './claim-sql.js';

/** Channels looked at in one go: the next goes on where it ended. */
const STEPS = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

export class DueChannels {
  #after = FIRST;

  async find(at: Date): Promise<readonly string[]> {
    const manager = currentManager();
    const from = this.#after;
    const open = await manager.query<{ id: string; due: boolean }[]>(openChannelsSql, [at, from, STEPS]);
    this.#after = (open.length === STEPS && open.at(-1)?.id) || FIRST;
    const due = open.filter((channel) => channel.due).map(({ id }) => id);
    if (from === FIRST && this.#after === FIRST) return due;
    const oldest = await manager.query<{ id: string }[]>(oldestDueSql, [at]);
    return [...new Set([...oldest.map(({ id }) => id), ...due])];
  }
}
