// One thing that the adversary can do. It strikes while publications run; what lasts is undone by `heal` of the stage.
import type { Chance } from './play/chance.js';
import type { Backend, Stage } from './stage/stage.js';

export interface Fault {
  readonly name: string;
  /** Backends that it exists on. */
  readonly on: readonly Backend[];
  /** How often it strikes; once or twice unless given. */
  readonly strikes?: number;
  /** Takes so long, or so much, that few seeds play it. */
  readonly isRare?: boolean;
  /** The database must lie on a disk that can be filled. */
  readonly onSmallDisk?: boolean;
  /** Whether every request has to be answered meanwhile, in time and in so many words. */
  readonly mustAnswer?: boolean;
  /** Before anything is published in the seed. */
  readonly prepare?: (stage: Stage, chance: Chance) => Promise<void>;
  /** At a random moment while publications run. */
  readonly strike: (stage: Stage, chance: Chance) => Promise<void>;
  /** When the seed is over. */
  readonly after?: (stage: Stage) => Promise<void>;
}

export const both: readonly Backend[] = ['postgres', 'redis'];
export const redis: readonly Backend[] = ['redis'];
