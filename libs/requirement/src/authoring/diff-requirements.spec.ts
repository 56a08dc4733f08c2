import { describe, expect, it } from 'vitest';
import { type Requirement, type Requirements, requirementsFormat } from '../requirements.js';
import { diffRequirements } from './diff-requirements.js';

const first: Requirement = {
  id: 'R-01',
  control: '12.4.1',
  title: { en: 'Logs', ja: 'ログ' },
  test: { field: '12.4.1/logFormat', op: 'containsAll', value: ['json', 'csv'] },
};
const second: Requirement = {
  id: 'R-02',
  control: '12.4.1',
  test: { field: '12.4.1/logRetention', op: 'atLeast', value: 'P1Y' },
};

function profile(requirements: readonly Requirement[], name = 'x'): Requirements {
  return { format: requirementsFormat, catalogue: 'iso27017-2015', name, requirements };
}

describe('diffRequirements', () => {
  it('of a profile with itself is empty', () => {
    const same = profile([first, second]);
    expect(diffRequirements(same, same)).toEqual({ isRenamed: false, isReordered: false, changes: [] });
  });

  it('finds what was added and removed, and does not take that for another order', () => {
    const third = { ...second, id: 'R-03' };
    expect(diffRequirements(profile([first, second]), profile([third, second], 'y'))).toEqual({
      isRenamed: true,
      isReordered: false,
      changes: [
        { kind: 'added', id: 'R-03', after: third },
        { kind: 'removed', id: 'R-01', before: first },
      ],
    });
    expect(diffRequirements(profile([first, second]), profile([second, first])).isReordered).toBe(true);
  });

  it.each<readonly [Partial<Requirement>, readonly string[]]>([
    [{ severity: 'mandatory', scope: 'service' }, []],
    [{ severity: 'recommended' }, ['severity']],
    [{ scope: 'chain', control: '12.4.3' }, ['control', 'scope']],
    [{ title: 'Logs' }, ['title']],
    [{ test: second.test }, ['test']],
    [{ test: { field: '12.4.1/logFormat', op: 'containsAll', value: ['csv', 'json'] } }, ['order']],
  ])('%j changes %j', (change, parts) => {
    const after = { ...first, ...change };
    const { changes } = diffRequirements(profile([first]), profile([after]));
    expect(changes).toEqual(
      parts.length === 0 ? [] : [{ kind: 'changed', id: 'R-01', before: first, after, parts }],
    );
  });
});
