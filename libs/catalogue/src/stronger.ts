// In which direction a value is the stronger promise to the customer, so that a diff can say tightened or loosened.
import type { Strength } from './catalogue.js';
import data from './data/stronger.json' with { type: 'json' };

const directions: ReadonlyMap<string, Strength> = new Map<string, Strength>([
  ...data.higher.map((path) => [path, 'higher'] as const),
  ...data.lower.map((path) => [path, 'lower'] as const),
]);

/** The direction for `<control>/<field>` or `<control>/<field>/<member>`, or undefined where none is clear. */
export function strongerDirection(path: string): Strength | undefined {
  return directions.get(path);
}
