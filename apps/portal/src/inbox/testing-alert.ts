// An alert for specs: a release of Cloud that flips nothing, unless told otherwise.
import type { Alert } from './group-alerts.js';

export function alertOf(facts: Partial<Alert> = {}): Alert {
  return {
    id: 'a',
    kind: 'release-published',
    serviceKey: 'acme/cloud',
    serviceName: { en: 'Cloud', ja: 'クラウド' },
    releaseNumber: 7,
    releaseKind: 'disclosure',
    releaseSummary: null,
    createdAt: '2026-03-01T12:00:00Z',
    occursAt: '2026-03-01T12:00:00Z',
    seenAt: null,
    acknowledgement: null,
    requirementId: null,
    scheme: null,
    date: null,
    controls: [],
    isOver: false,
    flipCount: 0,
    flipsToUnmet: 0,
    subscription: null,
    release: null,
    flips: [],
    ...facts,
  };
}
