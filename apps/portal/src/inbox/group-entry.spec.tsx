// One entry for one occasion, whatever was written into it.
import type { Language } from '@bunkai/ui/words';
import { expect, it } from 'vitest';
import { markupOf } from '../conversation/testing-page.js';
import { type Alert, groupAlerts } from './group-alerts.js';
import { GroupEntry } from './group-entry.js';
import { alertOf } from './testing-alert.js';
import type { AlertActions } from './use-alert-actions.js';

const hostile = '<script>alert(1)</script>\u202egnirts';
const text = { en: hostile, ja: hostile };
const nothing = () => Promise.resolve();
const actions: AlertActions = {
  isRunning: false,
  refusal: null,
  markSeen: nothing,
  markUnseen: nothing,
  markAllSeen: nothing,
  acknowledge: nothing,
  tellsProvider: true,
  setTellsProvider: () => undefined,
};
const flip = (requirementId: string): Alert['flips'][number] => ({
  requirementId,
  title: text,
  control: '12.4.1',
  severity: 'mandatory',
  outcomeBefore: 'met',
  outcomeAfter: 'unmet',
  reasonAfter: 'compared',
});
const onSubscription = (id: string, flips: number): Alert =>
  alertOf({
    id,
    kind: flips > 0 ? 'verdicts-flipped' : 'release-published',
    serviceName: text,
    releaseSummary: text,
    flipCount: flips,
    flipsToUnmet: flips,
    subscription: { id, variant: hostile, profile: { name: text }, service: { id: 's' } },
    flips: Array.from({ length: flips }, (_, index) => flip(`${hostile}${index}`)),
  });

function markup(alerts: readonly Alert[], language: Language): string {
  const [group] = groupAlerts(alerts);
  if (!group) throw new Error('no group');
  return markupOf(<GroupEntry group={group} now="2026-03-02T00:00:00Z" actions={actions} />, language);
}

it.each<[Language, string, string]>([
  ['en', 'Release 7: 2 of your requirements changed outcome on Mar 1, 2026, to unmet', 'From Met to Unmet'],
  ['ja', 'リリース7：2026/03/01に要求事項2件の判定が反転しました（未充足）', '充足から未充足へ'],
])('is told in a line and by subscription, as text, in %s', (language, line, flipped) => {
  const html = markup([onSubscription('1', 2), onSubscription('2', 0)], language);
  expect(html).toContain(line);
  expect(html.match(/<h2/g)).toHaveLength(1);
  expect(html).not.toContain('<script');
  expect(html).not.toContain('\u202e');
  expect(html.split(flipped)).toHaveLength(3);
});

it('shows the first of many flips, and how many more there are', () => {
  const html = markup([onSubscription('1', 300)], 'en');
  expect(html.split('From Met to Unmet')).toHaveLength(5);
  expect(html).toContain('Show 296 more requirements');
});

it('tells a provider how far its release got', () => {
  const reach = {
    delivered: 4,
    objected: 1,
    answers: [
      {
        customer: { slug: 'bank', name: text },
        acknowledgedAt: '2026-03-01T12:00:00Z',
        objectedAt: null,
        askedAt: null,
      },
    ],
    told: 7,
    seen: 3,
    acknowledged: 1,
    countedAt: null,
    flips: [{ kind: 'verdicts-flipped', control: '12.4.1', outcomeAfter: 'unmet', customers: 5 }],
  };
  const objections = [
    {
      id: 'o',
      control: '12.4.1',
      requirement: hostile,
      reason: hostile,
      raisedAt: '2026-03-01T12:00:00Z',
      withdrawnAt: null,
      customer: { slug: 'bank', name: text },
    },
  ];
  const release = { reach, objections, notice: { broken: 1 } };
  const html = markup([alertOf({ kind: 'release-out', release })], 'en');
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('\u202e');
  expect(html).not.toContain('Take the objection back');
  for (const words of [
    '7 customers were told',
    '3 saw it',
    '1 acknowledged it',
    '4 got a message of it',
    '1 objects to it',
    'Less notice than promised',
    'acknowledged Mar 1, 2026',
    'Requirement: ',
    '12.4.1: 5 customers, now Unmet',
  ])
    expect(html).toContain(words);
  expect(html).not.toContain('as of');
});

it.each<[Language, string]>([
  ['en', 'as of Mar 2, 2026, 9:30 AM'],
  ['ja', '2026/03/02 9:30時点'],
])('says as of when a release told to very many was counted, in %s', (language, words) => {
  const countedAt = '2026-03-02T09:30:00Z';
  const many = { delivered: 0, objected: 0, told: 90_000, seen: 0, acknowledged: 0, answers: [], flips: [] };
  const release = { reach: { ...many, countedAt }, objections: [], notice: { broken: 0 } };
  expect(markup([alertOf({ kind: 'release-out', release })], language)).toContain(`<li>${words}</li>`);
});
