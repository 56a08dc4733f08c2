// The ways in which a start is asked to stop: signals, and the end of the npm that it runs under.
import { parentOf } from './process-stat.js';

export interface AskedToStop {
  readonly signal: AbortSignal;
  /** Resolves when asked. */
  readonly stopped: Promise<undefined>;
}

const PARENT_CHECK_MS = 250;

/** Begins to listen. A second Ctrl-C while stopping changes nothing: what is being stopped has its own time limits. */
export function whenAskedToStop(): AskedToStop {
  const asked = new AbortController();
  const stopped = new Promise<undefined>((resolve) => {
    asked.signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort());
  // A terminal or pipe that is gone is no reason to die half-way through stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  if (process.env['npm_lifecycle_event']) watchParent(() => asked.abort());
  return { signal: asked.signal, stopped };
}

/** npm that is killed outright passes no signal on; nor does the shell between npm and this process. */
function watchParent(gone: () => void): void {
  const [parent, npm] = ancestors();
  setInterval(() => {
    const [currentParent, currentNpm] = ancestors();
    if (currentParent !== parent || currentNpm !== npm) gone();
  }, PARENT_CHECK_MS).unref();
}

/** Numbers of this process's parent and, where the system tells, of that one's parent. */
function ancestors(): readonly (number | undefined)[] {
  return [process.ppid, parentOf(process.ppid)];
}
