import { formatDuration } from '@bunkai/ui/format';
import { describe, expect, it } from 'vitest';
import { enterDuration, viewDuration } from './duration-view.js';

const inWords = (duration: string) => formatDuration(duration, 'ja');

describe('viewDuration', () => {
  it.each([
    ['P90D', { text: '90', unit: 'P#D' }],
    ['PT4H', { text: '4', unit: 'PT#H' }],
    ['PT5M', { text: '5', unit: 'PT#M' }],
    ['P5M', { text: '5', unit: 'P#M' }],
    ['P2W', { text: '2', unit: 'P#W' }],
    ['P1Y6M', { text: '1年6か月', unit: 'other' }],
    ['indefinite', { text: '', unit: 'indefinite' }],
    ['90 dys', { text: '90 dys', unit: 'other' }],
    ['PD', { text: 'PD', unit: 'other' }],
    [undefined, { text: '', unit: 'P#D' }],
  ])('shows %s', (value, view) => {
    expect(viewDuration(value, inWords)).toEqual(view);
  });

  it('shows what enterDuration reads back', () => {
    for (const value of ['P90D', 'P1Y6M', 'P1DT12H', 'indefinite', 'PT0.5S']) {
      const { text, unit } = viewDuration(value, inWords);
      expect(enterDuration(text, unit, true)).toBe(value === 'PT0.5S' ? '0.5秒' : value);
    }
  });
});

describe('enterDuration', () => {
  it.each([
    ['90', 'P#D', 'P90D'],
    ['９０', 'P#D', 'P90D'],
    ['007', 'PT#H', 'PT7H'],
    ['1年6か月', 'P#D', 'P1Y6M'],
    ['2 weeks', 'other', 'P2W'],
    ['soon', 'P#D', 'soon'],
    ['無期限', 'other', 'indefinite'],
    ['', 'indefinite', 'indefinite'],
    [' ', 'P#D', undefined],
  ] as const)('reads %j with %s', (text, unit, value) => {
    expect(enterDuration(text, unit, true)).toBe(value);
  });
});
