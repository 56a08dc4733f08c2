import { hashJson } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { parseRequirements } from './parse/parse-requirements.js';
import type { Requirements } from './requirements.js';
import { disclosing, noon, offered } from './spec/disclosing.js';
import type { Test } from './test.js';
import { verify } from './verify.js';

const list = '12.4.1/logRetentionByType';
const kept: Test = { every: list, test: { field: './retention', op: 'atLeast', value: 'P1Y' } };
const inEurope: Test = { field: '18.1.1/storageCountries', op: 'subsetOf', value: [{ group: 'EU' }] };
const trained: Test = { field: '7.2.2/staffTraining', op: 'equals', value: true };

function asking(...tests: Test[]): Requirements {
  const parsed = parseRequirements({
    format: 'bunkai.requirements/1',
    catalogue: 'iso27017-2015',
    name: 'Bank',
    requirements: tests.map((test, index) => ({ id: `R-${index}`, control: '12.4.1', test })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

const disclosure = disclosing({
  '12.4.1': offered({ logRetentionByType: [{ type: 'audit', retention: 'P180D' }] }),
  '7.2.2': offered({ staffTraining: true }),
});

describe('a verification', () => {
  it('has the members of the output, in its order', () => {
    const requirements = asking(kept, trained, inEurope);
    const verification = verify({ disclosure, requirements, at: noon });
    expect(verification).toEqual({
      disclosure: hashJson(disclosure),
      requirements: hashJson(requirements),
      summary: { met: 1, unmet: 1, undetermined: 1 },
      codeGroups: '2025-10-26',
      verdicts: [
        {
          id: 'R-0',
          outcome: 'unmet',
          reason: 'compared',
          evidence: [{ path: `${list}/0/retention`, value: 'P180D' }],
        },
        { id: 'R-1', outcome: 'met', evidence: [{ path: '7.2.2/staffTraining', value: true }] },
        {
          id: 'R-2',
          outcome: 'undetermined',
          reason: 'undisclosed',
          evidence: [{ path: '18.1.1/storageCountries' }],
          codeGroups: '2025-10-26',
        },
      ],
    });
    expect(Object.keys(verification)).toEqual([
      'disclosure',
      'requirements',
      'summary',
      'codeGroups',
      'verdicts',
    ]);
    expect(Object.keys(verification.summary)).toEqual(['met', 'unmet', 'undetermined']);
    expect(Object.keys(verification.verdicts[0]!)).toEqual(['id', 'outcome', 'reason', 'evidence']);
  });

  it('says nothing of code groups where none was read', () => {
    expect(verify({ disclosure, requirements: asking(kept), at: noon })).not.toHaveProperty('codeGroups');
  });

  it('of no requirements is empty', () => {
    expect(verify({ disclosure, requirements: asking(), at: noon })).toMatchObject({
      summary: { met: 0, unmet: 0, undetermined: 0 },
      verdicts: [],
    });
  });

  it('hashes the documents as they are', () => {
    const { requirements } = verify({ disclosure, requirements: asking({ all: [kept, trained] }), at: noon });
    const swapped = verify({ disclosure, requirements: asking({ all: [trained, kept] }), at: noon });
    expect(swapped.requirements).not.toBe(requirements);
    expect(verify({ disclosure, requirements: asking(), at: noon, readerClass: 'public' }).disclosure).toBe(
      hashJson(disclosure),
    );
  });

  it('refuses an unknown variant, mixed editions and what is no instant', () => {
    const requirements = asking(kept);
    expect(() => verify({ disclosure, requirements, at: noon, variant: 'pro' })).toThrow(RangeError);
    expect(() => verify({ disclosure, requirements, at: 'now' })).toThrow(RangeError);
    const other = { ...disclosure, catalogue: 'iso27017-2026' };
    expect(() => verify({ disclosure: other, requirements, at: noon })).toThrow(RangeError);
    expect(() => verify({ disclosure, requirements, at: noon, upstream: [other] })).toThrow(RangeError);
  });
});
