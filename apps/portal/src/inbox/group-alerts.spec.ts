import { describe, expect, it } from 'vitest';
import { groupAlerts, headOf } from './group-alerts.js';
import { alertOf } from './testing-alert.js';

const idsOf = (groups: ReturnType<typeof groupAlerts>) =>
  groups.map(({ alerts }) => alerts.map(({ id }) => id));

describe('alerts of one occasion', () => {
  it('are one group over my subscriptions, wherever they stand', () => {
    const groups = groupAlerts([
      alertOf({ id: '1', kind: 'verdicts-flipped', flipCount: 3, flipsToUnmet: 2 }),
      alertOf({ id: '2', serviceKey: 'acme/other' }),
      alertOf({ id: '3', kind: 'release-published' }),
      alertOf({ id: '4', kind: 'verdicts-flipped', flipCount: 1 }),
    ]);
    expect(idsOf(groups)).toEqual([['1', '3', '4'], ['2']]);
    expect(groups[0]).toMatchObject({ id: '1', flips: 4, flipsToUnmet: 2 });
  });

  it('are apart by release, instant, and whether they are to come', () => {
    const groups = groupAlerts([
      alertOf({ id: '1', kind: 'early-warning' }),
      alertOf({ id: '2', kind: 'verdicts-flipped' }),
      alertOf({ id: '3', kind: 'verdicts-flipped', releaseNumber: 8 }),
      alertOf({ id: '4', kind: 'verdicts-flipped', releaseNumber: null }),
      alertOf({ id: '5', kind: 'verdicts-flipped', occursAt: '2026-03-02T00:00:00Z' }),
    ]);
    expect(idsOf(groups)).toEqual([['1'], ['2'], ['3'], ['4'], ['5']]);
  });

  it('of other kinds stand alone', () => {
    const kinds = ['release-out', 'waiver-lapsed', 'question-asked', 'subscription-requested', 'toString'];
    const groups = groupAlerts(
      kinds.flatMap((kind) => [alertOf({ id: `${kind} 1`, kind }), alertOf({ id: `${kind} 2`, kind })]),
    );
    expect(groups).toHaveLength(10);
  });

  it('are headed by one that flips something', () => {
    const [group] = groupAlerts([
      alertOf({ id: '1' }),
      alertOf({ id: '2', kind: 'verdicts-flipped', flipCount: 1 }),
    ]);
    expect(group && headOf(group).id).toBe('2');
  });

  it('are none where there are none', () => expect(groupAlerts([])).toEqual([]));
});
