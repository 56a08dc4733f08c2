// A disk of its own for the database, that can be filled to the last byte and given room again: a file system in memory.
import { spawnSync } from 'node:child_process';
import { statfs } from 'node:fs/promises';

const ROOM = '2g';
/** What is written between looking and filling makes the mount refuse to be smaller than what it holds. */
const TRIES = 50;

export class SmallDisk {
  private constructor(private readonly folder: string) {
    process.once('exit', () => this.remove());
  }

  /** Lays it over an empty folder; undefined where nothing may be mounted. */
  static lay(folder: string): SmallDisk | undefined {
    const laid = run('mount', ['-t', 'tmpfs', '-o', `size=${ROOM},mode=755`, 'tmpfs', folder]);
    return laid ? new SmallDisk(folder) : undefined;
  }

  /** Leaves no room for another byte. */
  async fill(): Promise<void> {
    for (let left = TRIES; left > 0; left -= 1) {
      const { blocks, bfree, bsize } = await statfs(this.folder);
      if (this.resize(`${(blocks - bfree) * bsize}`)) return;
    }
    throw new Error('the disk could not be filled: what lies on it grows too fast');
  }

  free(): void {
    if (!this.resize(ROOM)) throw new Error('the disk could not be given room');
  }

  remove(): void {
    run('umount', ['-l', this.folder]);
  }

  private resize(size: string): boolean {
    return run('mount', ['-o', `remount,size=${size}`, this.folder]);
  }
}

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
