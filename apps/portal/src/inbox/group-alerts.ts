// What one release means for several of my subscriptions is one thing to read, not several.
import type { AlertFactsFragment } from './inbox.generated.js';

export type Alert = AlertFactsFragment;

export interface AlertGroup {
  /** The newest alert's id. */
  readonly id: string;
  /** The newest first; one at least. */
  readonly alerts: readonly [Alert, ...Alert[]];
  readonly flips: number;
  readonly flipsToUnmet: number;
}

/** Kinds that tell each subscription by itself what a release, or time, did. */
const TOLD_BY_SUBSCRIPTION: ReadonlyMap<string, string> = new Map([
  ['verdicts-flipped', 'now'],
  ['release-published', 'now'],
  ['early-warning', 'soon'],
]);

/** In the order of the newest alert of each group; alerts of one occasion need not be neighbours. */
export function groupAlerts(alerts: readonly Alert[]): readonly AlertGroup[] {
  const groups = new Map<string, [Alert, ...Alert[]]>();
  for (const alert of alerts) {
    const key = occasionOf(alert);
    const group = groups.get(key);
    if (group) group.push(alert);
    else groups.set(key, [alert]);
  }
  return [...groups.values()].map((group) => ({
    id: group[0].id,
    alerts: group,
    flips: sum(group, ({ flipCount }) => flipCount),
    flipsToUnmet: sum(group, ({ flipsToUnmet }) => flipsToUnmet),
  }));
}

/** The alert of the group that says most: one with flips before one without. */
export function headOf({ alerts }: Pick<AlertGroup, 'alerts'>): Alert {
  return alerts.find(({ flipCount }) => flipCount > 0) ?? alerts[0];
}

function occasionOf({ id, kind, serviceKey, releaseNumber, occursAt }: Alert): string {
  const phase = TOLD_BY_SUBSCRIPTION.get(kind);
  return phase === undefined ? id : [phase, serviceKey, releaseNumber, occursAt].join(' ');
}

function sum(alerts: readonly Alert[], value: (alert: Alert) => number): number {
  return alerts.reduce((total, alert) => total + value(alert), 0);
}
