// How soon twenty requirements are verified on a release of about 120 fields, against other ways to evaluate the same tests.
import type { Bench, BenchContext, BenchReport, BenchRow, Samples } from './harness.js';
import { measureRounds, microsecondsPerCall } from './harness-rounds.js';
import { figureRow, ratioRow } from './harness-rows.js';
import { microsecondsPerAnswer } from './verify/microseconds-per-answer.js';
import { VerifyWorld, peers } from './verify/verify-world.js';

export const verifyBench: Bench = { name: 'verify', title: 'Verification', run };

const RELEASES = 16;
const path = 'verify 20 requirements';

async function run({ seed, quick, say }: BenchContext): Promise<BenchReport> {
  const world = new VerifyWorld(seed, RELEASES);
  await world.assertEqualOutcomes();
  say(`${world.describe()}: all agree`);
  const [forMs, rounds] = quick ? [40, 9] : [120, 15];
  const turn = takeTurns();
  const perCall = (work: (index: number) => number) => () => microsecondsPerCall(() => work(turn()), forMs);
  const answered = (peer: number) => (index: number) => (world.by(peer, index) as readonly string[]).length;
  const figures = await measureRounds(
    { seed },
    {
      ours: perCall((index) => world.ours(index).length),
      handWritten: perCall(answered(0)),
      ajv: perCall(answered(1)),
      cel: perCall(answered(2)),
      rulesEngine: () => microsecondsPerAnswer(() => world.by(3, turn()), forMs),
      interpreted: perCall((index) => world.interpret(index).length),
      explained: perCall((index) => world.explain(index)),
      normalised: perCall((index) => world.explain(index, world.normalise(index))),
      compiled: perCall(() => world.compileAll()),
    },
    { rounds, warmUps: 4, tidy: false },
  );
  const samples = (what: string, values: readonly number[]): Samples => ({ what, unit: 'µs', values });
  const ours = samples('Bunkai', figures.ours);
  const faster = (what: string, values: readonly number[], times?: number): BenchRow => {
    const goal = times === undefined ? {} : { goal: { atLeast: times } };
    return ratioRow({ path, ours, peer: samples(what, values), ratio: 'peer/ours', ...goal });
  };
  const rows = [
    ratioRow({
      path,
      ours,
      peer: samples(peers[0].what, figures.handWritten),
      ratio: 'ours/peer',
      goal: { atMost: 1 },
    }),
    faster(peers[1].what, figures.ajv, 10),
    faster(peers[2].what, figures.cel, 50),
    faster(peers[3].what, figures.rulesEngine, 1_000),
    faster('the naive interpreter of the language', figures.interpreted),
    figureRow(`${path}, with reasons and evidence`, samples('Bunkai', figures.explained)),
    figureRow('the same on a release that is normalised first', samples('Bunkai', figures.normalised)),
    figureRow('compile 20 requirements', samples('Bunkai', figures.compiled)),
  ];
  return { rows, notes: notesOn(world) };
}

/** The releases in turn: one release alone would be learnt by heart. */
function takeTurns(): () => number {
  let turn = 0;
  return () => turn++ % RELEASES;
}

function notesOn(world: VerifyWorld): string {
  return `${world.describe()}. The twenty requirements have every type of value, every kind of operator,
\`every\` and \`some\` with and without \`where\`, \`all\`, \`any\`, \`not\`, levels and the clock. Before anything is measured, ours, the explained
verdicts, the naive interpreter and every peer are shown to give the same 320 outcomes.

Time is that of the processor, of the outcome alone. What can be done once is not counted, on either side: tests are compiled (ours together,
which the last row counts), our releases normalised and read once, and the peers get a plain object in which durations are seconds, dates milliseconds, and what the reader may not see
is marked. The instant is fixed in the compiled form of ajv, CEL and json-rules-engine. Those three know true and false alone, so that each
requirement is two of theirs: what makes it met, and what makes it unmet. json-rules-engine gets a fact for each field and operators of our own
for lists of records, without a path to look up. The hand-written peer is [hand-written.ts](../test/src/bench/verify/hand-written.ts). Compiled code settles for seconds: a quick run tells less of ajv than a full one.`;
}
