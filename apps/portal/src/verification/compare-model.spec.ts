import { expect, it } from 'vitest';
import { type Tried, chosenKeys, compareServices, readKey } from './compare-model.js';

function tried(slug: string, outcomes: Readonly<Record<string, string>>): Tried {
  const name = { en: slug, ja: null };
  return {
    variant: null,
    readerClass: 'customers',
    service: { slug, name, provider: { slug: 'acme', name } },
    release: null,
    summary: { met: 0, unmet: 0, undetermined: 0 },
    results: Object.entries(outcomes).map(([requirementId, outcome]) => {
      const severity = requirementId.startsWith('O') ? 'recommended' : 'mandatory';
      const facts = { control: '12.4.1', scope: 'service', title: null, reason: null, evidence: [] };
      return { requirementId, outcome, severity, ...facts };
    }),
  };
}

it('puts differences first: mandatory before recommended, failures before doubts', () => {
  const a = { 'O-1': 'met', 'M-1': 'met', 'M-2': 'met', 'M-3': 'met', 'O-2': 'unmet' };
  const b = { 'O-1': 'unmet', 'M-1': 'met', 'M-2': 'undetermined', 'M-3': 'unmet', 'O-2': 'unmet' };
  const { differing, alike, mandatoryNotMet } = compareServices({ services: [tried('a', a), tried('b', b)] });
  expect(differing.map(({ requirement }) => requirement.requirementId)).toEqual(['M-3', 'M-2', 'O-1']);
  expect(alike.map(({ requirement }) => requirement.requirementId)).toEqual(['M-1', 'O-2']);
  expect(mandatoryNotMet).toEqual([0, 2]);
  expect(differing[0]?.results.map(({ outcome }) => outcome)).toEqual(['met', 'unmet']);
  expect(compareServices({ services: [] })).toEqual({ mandatoryNotMet: [], differing: [], alike: [] });
});

it('reads the services that the address names, each once, and nothing else', () => {
  const search = new URLSearchParams(
    'service=a/b&service=a/b&service=c/d@eu&service=%3Cx%3E/y&service=a&service=e/f&service=g/h&service=i/j&service=k/l',
  );
  expect(chosenKeys(search)).toEqual(['a/b', 'c/d@eu', 'e/f', 'g/h', 'i/j']);
  expect(readKey('c/d@eu')).toEqual({ provider: 'c', slug: 'd', variant: 'eu' });
  expect(readKey('c/d')).toEqual({ provider: 'c', slug: 'd', variant: null });
});
