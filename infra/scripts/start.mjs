// `npm start`: from a fresh clone to a running platform with Node alone; quick when nothing changed.
import { buildProblem, prepare } from './prepare.mjs';
import { requireNode } from './root.mjs';

requireNode();
try {
  await prepare();
} catch (error) {
  buildProblem(error);
}
await import('../dist/launch.js');
