// `npm run faults`
import { faults } from './adversary.js';
import { History } from './history.js';
import { playSeed } from './play-seed.js';
import { assembleCast } from './play/cast.js';
import { Stage } from './stage/stage.js';
const stage = await Stage.start(process.argv[2] === 'redis' ? 'redis' : 'postgres');
try {
  const cast = await assembleCast(stage);
  const mine = faults.filter(({ on }) => on.includes(stage.backend));
  for (let seed = Number(process.argv[3] ?? 0); seed < Number(process.argv[4] ?? 20); seed += 1) {
    const history = new History();
    const t = Date.now();
    const fault = mine[seed % mine.length];
    if (!fault) continue;
    const result = await playSeed(stage, cast, seed, fault, history).finally(() =>
      history.save(`/tmp/h9/${stage.backend}-${seed}.jsonl`),
    );
    console.log(Date.now() - t, JSON.stringify(result));
  }
} finally {
  await stage.stop();
}
process.exit();
