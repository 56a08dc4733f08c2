import type { ReaderClass, Statement } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import type { ServiceFrame, Subscription, TrustedService } from './service-data.js';
import { nextStep, withheldControls } from './withheld-controls.js';

const statements = new Map<string, Statement>([
  ['5.1.1', { status: 'offered' }],
  ['12.4.1', { status: 'offered', visibility: 'nda' }],
  ['12.3.1', { status: 'offered', visibility: 'subscribers' }],
  ['12.6.1', { status: 'offered', visibility: 'nda' }],
]);

describe('withheldControls', () => {
  it('groups what the reader cannot see by who can', () => {
    const as = (reader: ReaderClass) => withheldControls({ statements, reader, readAs: reader });
    expect(as('public')).toEqual([
      { audience: 'subscribers', controls: ['12.3.1'] },
      { audience: 'nda', controls: ['12.4.1', '12.6.1'] },
    ]);
    expect(as('subscribers')).toEqual([{ audience: 'nda', controls: ['12.4.1', '12.6.1'] }]);
    expect(as('nda')).toEqual([]);
    expect(withheldControls({ statements, reader: 'nda', readAs: 'provider' })).toEqual([]);
  });
});

describe('nextStep', () => {
  const terms = { sha256: 'aa', title: { en: 'NDA', ja: null }, url: null, text: 'Keep it.' };
  const subscription: Subscription = {
    id: 's',
    state: 'active',
    readerClass: 'customers',
    requestedClass: 'nda',
    acceptedTerms: [],
    variant: null,
    service: { id: 'x' },
  };
  const step = (
    audience: ReaderClass,
    viewer: Partial<ServiceFrame['viewer']>,
    ndaTerms: TrustedService['ndaTerms'] = terms,
  ) =>
    nextStep(audience, {
      viewer: { isSignedIn: true, isProvider: false, isCustomer: true, subscriptions: [], ...viewer },
      service: { ndaTerms } as TrustedService,
      variant: null,
    });

  it('leads from signing in to the terms', () => {
    const holding = (change: Partial<Subscription>) => ({ subscriptions: [{ ...subscription, ...change }] });
    expect(step('customers', { isSignedIn: false })).toBe('sign-in');
    expect(step('subscribers', { isSignedIn: false })).toBe('sign-in-subscribe');
    expect(step('nda', { isSignedIn: false })).toBe('sign-in-nda');
    expect(step('subscribers', { isCustomer: false })).toBe('organisation');
    expect(step('subscribers', {})).toBe('subscribe');
    expect(step('nda', {})).toBe('subscribe-nda');
    expect(step('nda', holding({ state: 'requested' }))).toBe('wait');
    expect(step('nda', holding({ requestedClass: 'subscribers' }))).toBe('ask');
    expect(step('nda', holding({}))).toBe('terms');
    expect(step('nda', holding({}), null)).toBe('no-terms');
    expect(step('nda', holding({ acceptedTerms: ['aa'] }))).toBe('wait');
    expect(step('nda', holding({ state: 'ended' }))).toBe('subscribe-nda');
  });
});
