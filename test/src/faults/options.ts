// What `npm run faults` is asked for.
import { parseArgs } from 'node:util';
import type { Backend } from './stage/stage.js';

export interface Options {
  readonly backends: readonly Backend[];
  readonly seeds: readonly number[];
  /** After so many minutes no further seed begins. */
  readonly minutes: number;
  readonly write: boolean;
  readonly only: readonly string[] | undefined;
  readonly toldByJobs: boolean;
}

export const usage = `npm run faults -- [--seeds 200] [--from 0] [--seed N] [--backend postgres|redis|both] [--fault NAME]… [--told-by-jobs] [--minutes 240] [--write]

  --seeds N     how many seeds on each backend (200)
  --from N      the first of them (0)
  --seed N      this one alone
  --fault NAME  only this kind of fault; may be repeated
  --told-by-jobs  subscribers are told as if they were very many: by jobs, and the untouched when they look
  --minutes N   no seed begins later than this
  --write       writes its table into docs/faults.md`;

/** Throws where the arguments make no sense. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '200' },
      from: { type: 'string', default: '0' },
      seed: { type: 'string' },
      backend: { type: 'string', default: 'both' },
      fault: { type: 'string', multiple: true },
      minutes: { type: 'string', default: '240' },
      'told-by-jobs': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const first = wholeNumber('--from', values.from);
  const count = wholeNumber('--seeds', values.seeds);
  return {
    backends: backendsOf(values.backend),
    seeds:
      values.seed === undefined
        ? Array.from({ length: count }, (_, index) => first + index)
        : [wholeNumber('--seed', values.seed)],
    minutes: wholeNumber('--minutes', values.minutes),
    write: values.write,
    only: values.fault,
    toldByJobs: values['told-by-jobs'],
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} must be a whole number, not ${JSON.stringify(text)}`);
  return Number(text);
}

function backendsOf(text: string): readonly Backend[] {
  if (text === 'both') return ['postgres', 'redis'];
  if (text === 'postgres' || text === 'redis') return [text];
  throw new Error(`--backend must be postgres, redis or both, not ${JSON.stringify(text)}`);
}
