import { expect, it } from 'vitest';
import type { Disclosure, Statement } from '@bunkai/disclosure';
import { disclosing, offered, pathsOf, shortly, verdictOn } from '../spec/disclosing.js';
import type { Test } from '../test.js';

const field = '12.4.1/logRetention';
const test: Test = { field, op: 'atLeast', value: 'P1Y' };

function service(key: string, statement: Statement | string, ...upstream: string[]): Disclosure {
  const own = typeof statement === 'string' ? offered({ logRetention: statement }) : statement;
  return disclosing(
    { '12.4.1': own },
    upstream.length ? { upstream: upstream.map((name) => ({ service: name })) } : {},
    key,
  );
}

function chain(disclosure: Disclosure, ...upstream: Disclosure[]) {
  return verdictOn(disclosure, test, { scope: 'chain', upstream });
}

it('a chain of one is the service itself', () => {
  expect(chain(service('acme/cloud', 'P1Y'))).toEqual({
    outcome: 'met',
    evidence: [{ path: field, value: 'P1Y' }],
  });
});

it('every service must pass, in breadth-first order', () => {
  const verdict = chain(
    service('acme/cloud', 'P1Y', 'a/a', 'b/b'),
    service('c/c', { status: 'not-offered' }),
    service('b/b', 'P1D'),
    service('a/a', 'P2Y', 'c/c', 'b/b'),
  );
  expect(verdict).toEqual({
    outcome: 'unmet',
    reason: 'compared',
    evidence: [
      { path: field, value: 'P1Y' },
      { path: `a/a:${field}`, value: 'P2Y' },
      { path: `b/b:${field}`, value: 'P1D' },
      { path: `c/c:${field}` },
    ],
  });
});

it('a service without an effective disclosure is undetermined, without evidence', () => {
  const scheduled = { ...service('a/a', 'P1Y'), effectiveFrom: '2030-01-01T00:00:00Z' };
  const own = service('acme/cloud', 'P1Y', 'a/a');
  const verdict = {
    outcome: 'undetermined',
    reason: 'upstream-undisclosed',
    evidence: [{ path: field, value: 'P1Y' }],
  };
  expect(chain(own)).toEqual(verdict);
  expect(chain(own, scheduled)).toEqual(verdict);
  expect(shortly(chain(service('acme/cloud', 'P1D', 'a/a')))).toBe('unmet: compared');
});

it('the first undetermined service gives the reason', () => {
  const unstated = disclosing({}, {}, 'b/b');
  expect(shortly(chain(service('acme/cloud', 'P1Y', 'a/a', 'b/b'), unstated))).toBe(
    'undetermined: upstream-undisclosed',
  );
  expect(shortly(chain(service('acme/cloud', 'P1Y', 'b/b', 'a/a'), unstated))).toBe(
    'undetermined: undisclosed',
  );
});

it('a cycle ends, each service counts once, the service itself is not upstream of itself', () => {
  const verdict = chain(
    service('acme/cloud', 'P1Y', 'a/a', 'acme/cloud', 'a/a'),
    service('acme/cloud', 'P1D'),
    service('a/a', 'P1Y', 'acme/cloud', 'b/b', 'a/a'),
    service('b/b', 'P1Y', 'a/a'),
  );
  expect(verdict.outcome).toBe('met');
  expect(pathsOf(verdict)).toEqual([field, `a/a:${field}`, `b/b:${field}`]);
});

it('each service is read with what it inherits, and a path once', () => {
  const bottom = service('c/c', 'P1Y');
  const middle = disclosing({}, { upstream: [{ service: 'c/c', inherits: ['12.4.1'] }] }, 'b/b');
  const verdict = chain(service('acme/cloud', 'P1Y', 'b/b'), middle, bottom);
  expect(verdict).toEqual({
    outcome: 'met',
    evidence: [
      { path: field, value: 'P1Y' },
      { path: `c/c:${field}`, value: 'P1Y' },
    ],
  });
});

it('a service upstream may inherit in turn from the service that is verified', () => {
  const own = service('acme/cloud', 'P1Y', 'a/a');
  const inheriting = disclosing({}, { upstream: [{ service: 'acme/cloud', inherits: ['12.4.1'] }] }, 'a/a');
  expect(chain(own, inheriting)).toEqual({
    outcome: 'met',
    evidence: [
      { path: field, value: 'P1Y' },
      { path: `acme/cloud:${field}`, value: 'P1Y' },
    ],
  });
});

it('lists of the services are read under their prefix', () => {
  const upstream = disclosing({}, { attestations: [{ scheme: 'isms', expires: '2027-01-01' }] }, 'a/a');
  const own = disclosing(
    {},
    { upstream: [{ service: 'a/a' }], attestations: [{ scheme: 'isms', expires: '2028-01-01' }] },
  );
  const valid: Test = { some: 'attestations', test: { field: './expires', op: 'notExpired' } };
  expect(verdictOn(own, valid, { scope: 'chain', upstream: [upstream] })).toEqual({
    outcome: 'met',
    evidence: [
      { path: 'attestations/0/expires', value: '2028-01-01' },
      { path: 'a/a:attestations/0/expires', value: '2027-01-01' },
    ],
    validUntil: '2027-01-02T00:00:00Z',
  });
});

it('goes through a long chain', () => {
  const length = 20_000;
  const services = Array.from({ length }, (_, i) =>
    disclosing({}, { upstream: [{ service: `p/s${i + 1}`, inherits: ['12.4.1'] }] }, `p/s${i}`),
  );
  const [own, ...upstream] = services;
  const last = service(`p/s${length}`, 'P1Y');
  expect(verdictOn(own!, test, { upstream: [...upstream, last] })).toEqual({
    outcome: 'met',
    evidence: [{ path: `p/s${length}:${field}`, value: 'P1Y' }],
  });
});
