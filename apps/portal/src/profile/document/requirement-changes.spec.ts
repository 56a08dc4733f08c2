import { type Requirement, type Requirements, requirementsFormat } from '@bunkai/requirement';
import { describe, expect, it } from 'vitest';
import {
  changeRequirement,
  duplicateRequirement,
  insertRequirement,
  moveRequirement,
  nextId,
  removeRequirement,
} from './requirement-changes.js';

const requirement = (id: string): Requirement => ({ id, control: '12.4.1', test: { all: [] } });

function profile(...ids: readonly string[]): Requirements {
  return {
    format: requirementsFormat,
    catalogue: 'iso27017-2015',
    name: 'x',
    requirements: ids.map(requirement),
  };
}

const idsOf = ({ requirements }: Requirements) => requirements.map(({ id }) => id);

describe('changes to the requirements', () => {
  it('move no further than the ends', () => {
    expect(idsOf(moveRequirement('b', 1)(profile('a', 'b', 'c')))).toEqual(['a', 'c', 'b']);
    expect(idsOf(moveRequirement('a', -1)(profile('a', 'b')))).toEqual(['a', 'b']);
    expect(idsOf(moveRequirement('b', 9)(profile('a', 'b')))).toEqual(['a', 'b']);
    expect(idsOf(moveRequirement('x', 1)(profile('a', 'b')))).toEqual(['a', 'b']);
  });

  it('insert, copy and remove by place and id', () => {
    expect(idsOf(insertRequirement(1, requirement('n'))(profile('a', 'b')))).toEqual(['a', 'n', 'b']);
    expect(idsOf(duplicateRequirement('a', 'n')(profile('a', 'b')))).toEqual(['a', 'n', 'b']);
    expect(idsOf(duplicateRequirement('x', 'n')(profile('a')))).toEqual(['a']);
    expect(idsOf(removeRequirement('a')(profile('a', 'b')))).toEqual(['b']);
  });

  it('change one requirement, and drop what is given as undefined', () => {
    const titled = changeRequirement('a', { title: { en: 'A' } })(profile('a', 'b'));
    expect(titled.requirements[0]).toEqual({ ...requirement('a'), title: { en: 'A' } });
    expect(titled.requirements[1]).toEqual(requirement('b'));
    expect(changeRequirement('a', { title: undefined })(titled).requirements[0]).toEqual(requirement('a'));
  });

  it('leave the document that was given as it was', () => {
    const given = profile('a', 'b');
    moveRequirement('a', 1)(given);
    removeRequirement('a')(given);
    expect(idsOf(given)).toEqual(['a', 'b']);
  });

  it('find an id that is free', () => {
    expect(nextId(profile())).toBe('R-01');
    expect(nextId(profile('R-02'))).toBe('R-03');
    expect(nextId(profile('x', 'R-03'))).toBe('R-04');
  });
});
