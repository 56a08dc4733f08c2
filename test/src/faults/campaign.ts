// Plays many seeds on one stage, each under the fault that its number chooses, and keeps the history of those that went wrong.
import { join } from 'node:path';
import { faults } from './adversary.js';
import { chooseFault } from './choose-fault.js';
import type { Fault } from './fault.js';
import { History } from './history.js';
import { type SeedResult, isFlawless, playSeed } from './play-seed.js';
import { type Cast, assembleCast } from './play/cast.js';
import { type Backend, Stage } from './stage/stage.js';

export interface CampaignPlan {
  readonly backend: Backend;
  readonly seeds: readonly number[];
  /** Where histories of seeds that went wrong are kept. */
  readonly folder: string;
  /** No seed begins after this instant, in milliseconds. */
  readonly deadline: number;
  readonly say: (line: string) => void;
  /** Only these faults, by name; all that the backend has unless given. */
  readonly only?: readonly string[];
  /** Subscribers are told as if they were very many. */
  readonly toldByJobs?: boolean;
  /** Done to the database before the first seed, to see that the campaign notices. */
  readonly sabotage?: string;
}

export interface BrokenSeed {
  readonly seed: number;
  readonly fault: string;
  /** Why it did not come to its end. */
  readonly error: string;
}

export interface CampaignResult {
  readonly backend: Backend;
  readonly played: readonly SeedResult[];
  readonly broken: readonly BrokenSeed[];
  /** Seconds from the first seed to the last. */
  readonly seconds: number;
}

/** Unclear answers of one seed that are told; its history has them all. */
const SHOWN = 5;
/** Seeds after which everything is made anew. */
const FRESH_AFTER = 50;

interface Theatre {
  readonly stage: Stage;
  readonly cast: Cast;
  readonly onSmallDisk: boolean;
  /** Seeds played. */
  used: number;
}

/** Plays them one after the other. What lies idle in between is nothing: every process lives on, unless a seed went wrong. */
export async function runCampaign(plan: CampaignPlan): Promise<CampaignResult> {
  const played: SeedResult[] = [];
  const broken: BrokenSeed[] = [];
  const begun = performance.now();
  let theatre: Theatre | undefined;
  try {
    for (const seed of plan.seeds) {
      if (Date.now() > plan.deadline) break;
      const fault = faultOf(plan, seed);
      const onSmallDisk = fault.onSmallDisk ?? false;
      if (theatre && theatre.onSmallDisk !== onSmallDisk) {
        await close(theatre);
        theatre = undefined;
      }
      theatre ??= await openTheatre(plan, onSmallDisk);
      if (onSmallDisk && !theatre.stage.disk) {
        plan.say(`${nameOf(seed, fault.name)} skipped: no disk may be mounted here`);
        continue;
      }
      const history = new History();
      const result = await playSeed(theatre, seed, fault, history).catch((error: unknown): BrokenSeed => {
        const output = theatre ? `\n${theatre.stage.api.output()}\n${theatre.stage.worker.output()}` : '';
        history.note('broken', { error: String(error), output });
        return { seed, fault: fault.name, error: String(error) };
      });
      theatre.used += 1;
      plan.say(lineOf(result));
      if ('error' in result) broken.push(result);
      else played.push(result);
      if ('error' in result || !isFlawless(result)) keep(plan, seed, history);
      if ('error' in result || !isFlawless(result) || theatre.used >= FRESH_AFTER) {
        await close(theatre);
        theatre = undefined;
      }
    }
  } finally {
    if (theatre) await close(theatre);
  }
  return { backend: plan.backend, played, broken, seconds: (performance.now() - begun) / 1000 };
}

async function openTheatre(
  { backend, sabotage, toldByJobs = false }: CampaignPlan,
  onSmallDisk: boolean,
): Promise<Theatre> {
  const stage = await Stage.start(backend, { onSmallDisk, toldByJobs });
  try {
    if (sabotage) await stage.ask(sabotage);
    return { stage, cast: await assembleCast(stage), onSmallDisk, used: 0 };
  } catch (error) {
    await stage.stop();
    throw error;
  }
}

async function close({ stage, cast }: Theatre): Promise<void> {
  await stage.stop();
  cast.receivers.close();
}

function faultOf({ backend, only }: CampaignPlan, seed: number): Fault {
  const mine = faults.filter(({ on, name }) => on.includes(backend) && (!only || only.includes(name)));
  const fault = chooseFault(mine, seed);
  if (!fault) throw new Error(`no such fault on ${backend}: ${only?.join(', ') ?? ''}`);
  return fault;
}

function keep({ folder, backend, say }: CampaignPlan, seed: number, history: History): void {
  const path = join(folder, `${backend}-${seed}.jsonl`);
  history.save(path);
  say(`  history: ${path}`);
}

function lineOf(result: SeedResult | BrokenSeed): string {
  const head = nameOf(result.seed, result.fault);
  if ('error' in result) return `${head} BROKEN ${result.error.slice(0, 500)}`;
  const { expected, lost, phantom, duplicate } = result.verdict;
  const wrong = [
    ...lost.map((line) => `lost ${line}`),
    ...phantom.map((line) => `phantom ${line}`),
    ...duplicate.map((line) => `twice ${line}`),
    ...[...new Set(result.unclear)].slice(0, SHOWN).map((line) => `unclear ${line}`),
  ];
  const times = `recovered in ${result.recoveryMs} ms, slowest answer ${result.slowestMs} ms`;
  const figures = `${result.acknowledged} acknowledged, ${expected} alerts, ${times}`;
  return [`${head} ${figures}`, ...wrong.map((line) => `       ${line}`)].join('\n');
}

function nameOf(seed: number, fault: string): string {
  return `${String(seed).padStart(5)}  ${fault.padEnd(28)}`;
}
