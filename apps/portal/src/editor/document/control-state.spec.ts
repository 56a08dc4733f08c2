import { iso27017_2015 as catalogue } from '@bunkai/catalogue';
import { type JsonValue, parseDisclosure } from '@bunkai/disclosure';
import { expect, it } from 'vitest';
import { completenessOf, controlStates } from './control-state.js';

const document: JsonValue = {
  statements: {
    '5.1.1': { status: 'offered', fields: { policyReviewInterval: 'P1Y', policyTopics: null, nonsense: 1 } },
    '6.1.1': { status: 'not-offered' },
    '6.1.3': 5,
  },
};

it('tells how far each control is', () => {
  const parsed = parseDisclosure(document);
  const faults = parsed.ok ? [] : parsed.refusal;
  const released = { statements: { '6.1.1': { status: 'not-offered' } } };
  const states = controlStates({ catalogue, document, variant: null, faults, released });
  expect(states.slice(0, 2)).toEqual([
    { id: '5.1.1', status: 'offered', disclosed: 1, fields: 3, faults: 0, isChanged: true, isOwn: false },
    {
      id: '6.1.1',
      status: 'not-offered',
      disclosed: 0,
      fields: 4,
      faults: 0,
      isChanged: false,
      isOwn: false,
    },
  ]);
  expect(completenessOf(states)).toEqual({ stated: 2, controls: 44, disclosed: 1, fields: 248 });
});

it('counts faults at their control', () => {
  const faulty = { ...document, format: 'bunkai.disclosure/1', catalogue: 'iso27017-2015' };
  const parsed = parseDisclosure(faulty);
  const faults = parsed.ok ? [] : parsed.refusal;
  const states = controlStates({ catalogue, document: faulty, variant: null, faults, released: null });
  expect(states.filter((state) => state.faults > 0).map(({ id, faults: count }) => [id, count])).toEqual([
    ['5.1.1', 1],
    ['6.1.3', 1],
  ]);
});
