// The shapes of the world map, in a module of their own so that a page loads them only where it shows the map.
import data from '../data/world-shapes.json' with { type: 'json' };

export interface WorldShapes {
  /** The edges of the map, in units. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Steps of a path to the unit. */
  readonly scale: number;
  /** Paths by ISO 3166-1 alpha-2 code. */
  readonly shapes: Readonly<Record<string, string>>;
  /** Land that has no code of its own. */
  readonly other: string;
  /** Where a country stands that is too small to be seen or drawn. */
  readonly points: Readonly<Record<string, readonly number[]>>;
}

export const worldShapes: WorldShapes = data;
