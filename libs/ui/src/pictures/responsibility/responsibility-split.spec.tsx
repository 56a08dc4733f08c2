import { describe, expect, it } from 'vitest';
import { drawn, hostile, readOut } from '../testing/drawn.js';
import { layersOf, partiesOf, readSplit } from './read-split.js';
import { readDuties } from './read-duties.js';
import { ResponsibilitySplit } from './responsibility-split.js';

const fields = {
  responsibilityMatrix: [
    { item: 'Doors', layer: 'physical', provider: 'accountable', customer: 'none', supplier: 'responsible' },
    { item: 'Accounts', layer: 'identity', provider: 'none', customer: 'responsible' },
    {
      item: { en: 'Firewall rules', ja: 'ファイアウォール規則' },
      layer: 'network',
      provider: 'responsible',
      customer: 'configures',
      customerAction: { en: 'Open only what you need.', ja: '必要なものだけを開ける。' },
      note: 'Closed at first.',
    },
    { item: 'Power', layer: 'physical', provider: 'accountable', customer: 'none', supplier: 'responsible' },
    { item: 'Policy', provider: null, customer: null },
  ],
  customerDuties: [
    { duty: 'Review logs', mandatory: false },
    { duty: 'Enable MFA', control: '9.2.3', mandatory: true, docs: 'javascript:alert(1)' },
  ],
  capabilitiesForDuties: [{ duty: 'Review logs', function: 'Log API', offering: 'paidOption' }],
};

describe('readSplit', () => {
  it('stacks the layers from the client down, and joins what is split alike', () => {
    const layers = layersOf(readSplit(fields, 'en'));
    expect(
      layers.map(({ layer, groups }) => [layer, groups.map(({ items }) => items.map((i) => i.name))]),
    ).toEqual([
      ['identity', [['Accounts']]],
      ['network', [['Firewall rules']]],
      ['physical', [['Doors', 'Power']]],
      [undefined, [['Policy']]],
    ]);
    expect(layers.flatMap(({ groups }) => groups.map(({ holder }) => holder))).toEqual([
      'customer',
      'shared',
      'shared',
      'nobody',
    ]);
  });

  it('has no column for an upstream that takes part in nothing', () => {
    expect(partiesOf(readSplit(fields, 'en'))).toEqual(['provider', 'customer', 'supplier']);
    const two = { responsibilityMatrix: [{ item: 'a', provider: 'supports', supplier: 'none' }] };
    expect(partiesOf(readSplit(two, 'en'))).toEqual(['provider', 'customer']);
  });

  it('passes over what is no record, and takes unknown codes for nothing stated', () => {
    const odd = {
      responsibilityMatrix: [1, null, [], { item: 7, layer: '__proto__', provider: 'constructor' }],
    };
    expect(readSplit(odd, 'en')).toEqual([
      {
        name: '',
        control: '',
        layer: undefined,
        parts: { provider: 'unnamed', customer: 'unnamed', supplier: 'unnamed' },
        holder: 'nobody',
        action: '',
        note: '',
      },
    ]);
    expect(readSplit({ responsibilityMatrix: 'x' }, 'en')).toEqual([]);
    expect(readSplit(undefined, 'ja')).toEqual([]);
  });
});

it('lists the mandatory duties first, then the others with their functions, then the actions of the split', () => {
  const { duties, unsaid } = readDuties(fields, readSplit(fields, 'en'), 'en');
  expect(duties.map(({ duty, mandatory, item }) => [duty, mandatory, item])).toEqual([
    ['Enable MFA', true, ''],
    ['Review logs', false, ''],
    ['Open only what you need.', undefined, 'Firewall rules'],
  ]);
  expect(duties[1]?.functions).toEqual([{ name: 'Log API', offering: 'paidOption' }]);
  expect(unsaid.map(({ name }) => name)).toEqual(['Accounts']);
});

describe('ResponsibilitySplit', () => {
  it('says in the table what the picture shows', () => {
    const text = readOut(<ResponsibilitySplit fields={fields} />);
    expect(text).toContain('5 items in the split Shared 3 Customer alone 1 Nobody named 1');
    expect(text).toContain('Physical 2 items Doors Power Answers for it No part Carries it out');
    expect(text).toContain('Firewall rules Provider: Carries it out · Customer: Configures Closed at first.');
    expect(text).toContain('Mandatory Enable MFA Control 9.2.3');
  });

  it('says it in Japanese', () => {
    const text = readOut(<ResponsibilitySplit fields={fields} />, 'ja');
    expect(text).toContain('責任分担表の全5項目');
    expect(text).toContain('ファイアウォール規則 プロバイダ：実施 · カスタマ：設定');
    expect(text).toContain('カスタマ：必要なものだけを開ける。');
    expect(text).toContain('機能：Log API（有償オプション）');
  });

  it('keeps hostile text text and hostile addresses unlinked', () => {
    const html = drawn(
      <ResponsibilitySplit
        fields={{ ...fields, responsibilityMatrix: [{ item: hostile, note: hostile }] }}
      />,
    );
    expect(html).not.toContain('<img');
    expect(html).not.toContain('\u202e');
    expect(html).not.toContain('href');
  });

  it('shows the duties alone without a split, and says so without duties', () => {
    expect(readOut(<ResponsibilitySplit fields={undefined} />)).toBe(
      'What the customer has to do The provider describes nothing that the customer has to do.',
    );
  });

  it('bears thousands of items', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      item: `Item ${index}`,
      customer: 'responsible',
    }));
    const html = drawn(<ResponsibilitySplit fields={{ responsibilityMatrix: many }} />);
    expect(html.length).toBeLessThan(150_000);
    expect(html).toContain('4488 more stand in the JSON document.');
  });
});
