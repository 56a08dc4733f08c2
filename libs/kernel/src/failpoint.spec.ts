import { afterEach, expect, it } from 'vitest';
import { armFailpoint, reach } from './failpoint.js';

let sprung = 0;
const spring = () => void (sprung += 1);

afterEach(() => {
  armFailpoint(undefined, 0, spring);
  sprung = 0;
});

it('does nothing where nothing is armed', () => {
  reach('alerts-written');
  expect(sprung).toBe(0);
});

it('springs once, at the count and the name that it was armed for', () => {
  armFailpoint('alerts-written', 2, spring);
  reach('alerts-written');
  reach('outbox-claimed');
  expect(sprung).toBe(0);
  reach('alerts-written');
  reach('alerts-written');
  expect(sprung).toBe(1);
});
