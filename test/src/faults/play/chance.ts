// What chance decides in a campaign, all from one seed.
import { seeded } from '../../scenarios/seeded.js';
import type { Asked, Promised } from '../model/promise.js';

const DAYS = [7, 30, 90, 180, 365];
const COUNTRIES = ['DE', 'FR', 'JP', 'US'];

export class Chance {
  private readonly roll: (below: number) => number;

  constructor(seed: number) {
    this.roll = seeded(seed);
    // The first numbers of neighbouring seeds are alike.
    for (let count = 0; count < 8; count += 1) this.roll(2);
  }

  /** A whole number from 0 up to `below`. */
  below(below: number): number {
    return this.roll(below);
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + this.roll(most - least + 1);
  }

  pick<Value>(values: readonly Value[]): Value {
    const picked = values[this.roll(values.length)];
    if (picked === undefined) throw new Error('there is nothing to pick from');
    return picked;
  }

  promise(): Promised {
    return { logging: this.logging(), places: this.places() };
  }

  ask(): Asked {
    return { days: this.pick(DAYS), apart: this.roll(2) === 0, within: this.some() };
  }

  private logging(): Promised['logging'] {
    const odd = this.roll(10);
    if (odd === 0) return 'silent';
    if (odd === 1) return 'not-offered';
    const days = this.roll(8) === 0 ? undefined : this.pick(DAYS);
    return { days, apart: this.roll(8) === 0 ? undefined : this.roll(2) === 0 };
  }

  private places(): Promised['places'] {
    const odd = this.roll(10);
    if (odd === 0) return 'silent';
    if (odd === 1) return 'not-offered';
    return { countries: odd === 2 ? undefined : this.some() };
  }

  private some(): readonly string[] {
    const some = COUNTRIES.filter(() => this.roll(2) === 0);
    return some.length > 0 ? some : [this.pick(COUNTRIES)];
  }
}
