import { parseDisclosure } from '@bunkai/disclosure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequirements } from '../../parse/parse-requirements.js';
import { operators } from '../../test.js';
import { conformanceCases } from '../conformance-cases.js';
import { interpret } from '../oracle/interpret.js';
import { disclosureDocuments } from './disclosure-documents.js';
import { requirementsDocuments } from './requirements-documents.js';
import { verificationInputs } from './verification-inputs.js';

const numRuns = 500;

describe('the documents made are valid', () => {
  it('disclosures', () => {
    fc.assert(
      fc.property(disclosureDocuments(), (document) => {
        expect(parseDisclosure(document)).toEqual({ ok: true, value: document });
      }),
      { numRuns, seed: 1 },
    );
  });

  it('requirements', () => {
    fc.assert(
      fc.property(requirementsDocuments(), (document) => {
        expect(parseRequirements(document)).toEqual({ ok: true, value: document });
      }),
      { numRuns, seed: 2 },
    );
  });

  it('those of the conformance cases, too', () => {
    for (const { disclosure, requirements, upstream = [] } of conformanceCases) {
      for (const document of [disclosure, ...upstream]) expect(parseDisclosure(document).ok).toBe(true);
      expect(parseRequirements(requirements).ok).toBe(true);
    }
  });
});

describe('the inputs made reach everything', () => {
  const inputs = fc.sample(verificationInputs(), { numRuns: 1_500, seed: 3 });
  const verdicts = inputs.flatMap((input) => interpret(input).verdicts);
  const text = JSON.stringify(inputs.map(({ requirements }) => requirements));

  it.each(operators)('operator %s', (operator) => {
    expect(text).toContain(`"op":"${operator}"`);
  });

  it.each([
    'compared',
    'undisclosed',
    'withheld',
    'declared-not-applicable',
    'not-offered',
    'upstream-undisclosed',
  ])('reason %s', (reason) => {
    expect(verdicts.filter((verdict) => verdict.reason === reason).length).toBeGreaterThan(20);
  });

  it.each(['met', 'unmet', 'undetermined'])('outcome %s', (outcome) => {
    expect(verdicts.filter((verdict) => verdict.outcome === outcome).length).toBeGreaterThan(200);
  });

  it('changes by time, code groups, inherited and upstream evidence', () => {
    expect(verdicts.filter(({ validUntil }) => validUntil !== undefined).length).toBeGreaterThan(50);
    expect(verdicts.filter(({ codeGroups }) => codeGroups !== undefined).length).toBeGreaterThan(20);
    expect(JSON.stringify(verdicts)).toContain('"path":"b/one:');
  });
});
