import { describe, expect, it } from 'vitest';
import type { Attestation, JsonValue } from '@bunkai/disclosure';
import { disclosing, shortly, verdictOn } from '../spec/disclosing.js';
import type { Operator, Test } from '../test.js';

const moderate: Attestation = { scheme: 'fedramp', level: 'moderate' };
const levelless: Attestation = { scheme: 'fedramp' };
const elsewhere: Attestation = { scheme: 'cs-mark', level: 'gold' };

function asking(op: Operator, value?: JsonValue): Test {
  return { some: 'attestations', test: { field: './level', op, ...(value !== undefined && { value }) } };
}

describe('the level of an attestation is compared within its scheme', () => {
  it.each<[Operator, JsonValue, Attestation, string]>([
    ['atLeast', 'fedramp:moderate', moderate, 'met'],
    ['atLeast', 'fedramp:high', moderate, 'unmet: compared'],
    ['atMost', 'fedramp:high', moderate, 'met'],
    ['equals', 'fedramp:moderate', moderate, 'met'],
    ['notEquals', 'fedramp:moderate', moderate, 'unmet: compared'],
    ['notEquals', 'fedramp:low', moderate, 'met'],
    ['oneOf', ['fedramp:low', 'fedramp:moderate'], moderate, 'met'],
    ['oneOf', ['fedramp:low', 'cs-mark:gold'], elsewhere, 'met'],
    ['oneOf', ['fedramp:low'], moderate, 'unmet: compared'],
    ['oneOf', [], moderate, 'unmet: compared'],
    ['atLeast', 'fedramp:low', levelless, 'undetermined: undisclosed'],
    ['notEquals', 'fedramp:low', levelless, 'undetermined: undisclosed'],
    ['oneOf', ['cs-mark:gold', 'fedramp:low'], levelless, 'undetermined: undisclosed'],
    ['oneOf', ['cs-mark:gold'], levelless, 'unmet: compared'],
    ['atLeast', 'fedramp:low', elsewhere, 'unmet: compared'],
    ['atMost', 'fedramp:high', elsewhere, 'unmet: compared'],
    ['equals', 'fedramp:low', elsewhere, 'unmet: compared'],
    ['notEquals', 'fedramp:low', elsewhere, 'met'],
    ['equals', 'cs-mark:gold', levelless, 'unmet: compared'],
    ['notEquals', 'cs-mark:gold', levelless, 'met'],
  ])('%s %j on %j', (op, value, attestation, expected) => {
    expect(shortly(verdictOn(disclosing({}, { attestations: [attestation] }), asking(op, value)))).toBe(
      expected,
    );
  });

  it('shows the level alone', () => {
    const disclosure = disclosing({}, { attestations: [elsewhere, levelless] });
    expect(verdictOn(disclosure, asking('atLeast', 'fedramp:low')).evidence).toEqual([
      { path: 'attestations/0/level', value: 'gold' },
      { path: 'attestations/1/level' },
    ]);
  });

  it('is disclosed when it is there', () => {
    expect(shortly(verdictOn(disclosing({}, { attestations: [moderate] }), asking('disclosed')))).toBe('met');
    expect(shortly(verdictOn(disclosing({}, { attestations: [levelless] }), asking('disclosed')))).toBe(
      'unmet: undisclosed',
    );
  });
});
