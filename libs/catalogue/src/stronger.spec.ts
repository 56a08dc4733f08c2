import { expect, it } from 'vitest';
import type { ValueType } from './catalogue.js';
import data from './data/stronger.json' with { type: 'json' };
import { iso27017_2015 } from './iso27017-2015.js';
import { strongerDirection } from './stronger.js';

const types = new Map<string, ValueType>(
  [...iso27017_2015.fields.values()].flatMap((field) => [
    [field.path, field] as const,
    ...[...(field.members?.values() ?? [])].map(
      (member) => [`${field.path}/${member.name}`, member] as const,
    ),
  ]),
);
const isMeasured = ({ type, ordered }: ValueType) =>
  type === 'duration' || type === 'number' || ordered === true;

it('judges every duration, number and ordered enum once, and nothing else', () => {
  const judged = [...data.higher, ...data.lower, ...Object.keys(data.undirected)];
  const measured = [...types].filter(([, type]) => isMeasured(type)).map(([path]) => path);
  expect(judged.toSorted()).toEqual(measured.toSorted());
});

it('gives the direction by path', () => {
  expect(strongerDirection('12.4.1/logRetentionByType/retention')).toBe('higher');
  expect(strongerDirection('12.3.1/rpo')).toBe('lower');
  expect(strongerDirection('9.2.4/passwordPolicy/value')).toBeUndefined();
  expect(strongerDirection('constructor')).toBeUndefined();
});
