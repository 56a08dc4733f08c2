import { iso27017_2015 } from '@bunkai/catalogue';
import { expect, it } from 'vitest';
import { controlGuidance } from './control-guidance.js';

it('has a word for every control of the catalogue, in both languages, and for no other', () => {
  expect(Object.keys(controlGuidance).toSorted()).toEqual([...iso27017_2015.controls.keys()].toSorted());
  for (const { en, ja } of Object.values(controlGuidance)) {
    expect(en.length).toBeGreaterThan(40);
    expect(ja).toMatch(/。$/);
  }
});
