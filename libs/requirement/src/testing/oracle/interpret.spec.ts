import { describe, expect, it } from 'vitest';
import { conformanceCases } from '../conformance-cases.js';
import { interpret } from './interpret.js';

describe('the oracle gives the verdicts worked out by hand', () => {
  it.each(conformanceCases.map((each) => [each.name, each] as const))('%s', (_, each) => {
    const { disclosure, requirements, upstream, variant, as, at, expect: expected } = each;
    const verification = interpret({
      disclosure,
      requirements,
      ...(upstream && { upstream }),
      ...(variant !== undefined && { variant }),
      ...(as && { readerClass: as }),
      at,
    });
    expect(verification.verdicts).toEqual(expected.verdicts);
  });

  it('names every case once', () => {
    const names = conformanceCases.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(40);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('around the verdicts', () => {
  const [first] = conformanceCases;

  it('counts the outcomes and hashes the documents as they are', () => {
    if (!first) throw new Error('no case');
    const { disclosure, requirements, summary, codeGroups } = interpret(first);
    expect(disclosure).toBe('sha256:7b0b1690a2aa4e0c0945750911b20c7fdbdc2d109638a24cd2613c48beb313ba');
    expect(requirements).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(summary).toEqual({ met: 3, unmet: 1, undetermined: 0 });
    expect(codeGroups).toBeUndefined();
  });

  it('records the edition of the code groups when a group was read', () => {
    const grouped = conformanceCases.find(({ name }) => name.startsWith('a group stands for its members'));
    if (!grouped) throw new Error('no case');
    expect(interpret(grouped).codeGroups).toBe('2025-10-26');
  });
});
