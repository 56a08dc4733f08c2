import { describe, expect, it } from 'vitest';
import { growthPicture } from './growth-picture.js';

const curve = {
  name: 'known <first>',
  colour: 0,
  points: [
    { x: 10, y: 1 },
    { x: 1_000, y: 100 },
  ],
};

describe('growthPicture', () => {
  it('draws the least value at the lower left and the greatest at the upper right', () => {
    const picture = growthPicture([{ title: 'Time', unit: 'ms', curves: [curve] }], 'How time grows');
    expect(picture).toContain('points="64.0,256.0 340.0,64.0"');
  });

  it('is told in words, escaped, and reads on light and dark pages', () => {
    const picture = growthPicture([{ title: 'Time', unit: 'ms', curves: [curve] }], 'a < b & c');
    expect(picture).toContain('<title>a &lt; b &amp; c</title>');
    expect(picture).toContain('known &lt;first>');
    expect(picture).toContain('prefers-color-scheme: dark');
  });

  it('puts panels side by side', () => {
    const panel = { title: 'Time', unit: 'ms', curves: [curve] };
    expect(growthPicture([panel, panel, panel], 'three')).toContain('viewBox="0 0 1080 300"');
  });
});
