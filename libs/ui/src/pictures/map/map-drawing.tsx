// The map alone: all land in one path, the named countries over it. What it shows stands in the table beside it.
import { useId } from 'react';
import { useFormat } from '../../format/use-format.js';
import { useWords } from '../../words/use-words.js';
import { mapWords } from './map.words.js';
import type { MapPlace } from './map-place.js';
import { fillOf, RolePatterns } from './role-mark.js';
import type { WorldShapes } from './world-shapes.js';
import classes from './world-map.module.css';

interface MapDrawingProps {
  readonly world: WorldShapes;
  readonly places: readonly MapPlace[];
  /** The country that the reader looks at. */
  readonly active: string | undefined;
  readonly onActive: (code: string | undefined) => void;
}

export function MapDrawing({ world, places, active, onActive }: MapDrawingProps) {
  const say = useWords(mapWords);
  const patterns = useId();
  const { left, right, top, bottom, scale } = world;
  const box = [left, top, right - left, bottom - top].map((units) => units * scale).join(' ');
  return (
    <svg
      className={classes.drawing}
      viewBox={box}
      role="img"
      aria-label={say('mapName', { count: places.length })}
    >
      <RolePatterns id={patterns} />
      <path className={classes.land} d={Object.values(world.shapes).join('') + world.other} />
      {places.map((place) => (
        <g
          key={place.code}
          className={place.code === active ? classes.active : classes.place}
          onPointerEnter={() => onActive(place.code)}
          onPointerLeave={() => onActive(undefined)}
        >
          <PlaceArea place={place} world={world} patterns={patterns} />
        </g>
      ))}
    </svg>
  );
}

/** Of the ring around a small country, in units of the map. */
const RADIUS = 8;

interface PlaceAreaProps {
  readonly place: MapPlace;
  readonly world: WorldShapes;
  readonly patterns: string;
}

/** The roles laid over each other, on the country's shape and, if it is small, on a ring around it. */
function PlaceArea({ place, world, patterns }: PlaceAreaProps) {
  const format = useFormat();
  const base = place.roles.includes('store') ? classes.store : classes.marked;
  const law = place.roles.includes('law') ? classes.law : undefined;
  const overlays = place.roles.flatMap((role) => fillOf(role, patterns) ?? []);
  const areas = [
    { className: base },
    ...overlays.map((fill) => ({ className: classes.overlay, fill })),
    ...(law === undefined ? [] : [{ className: law }]),
  ];
  const shape = memberOf(world.shapes, place.code);
  const [x, y] = memberOf(world.points, place.code) ?? [];
  return (
    <>
      <title>{format.country(place.code)}</title>
      {shape !== undefined && areas.map((area, index) => <path key={index} d={shape} {...area} />)}
      {x !== undefined &&
        y !== undefined &&
        areas.map((area, index) => (
          <circle key={index} cx={x * world.scale} cy={y * world.scale} r={RADIUS * world.scale} {...area} />
        ))}
    </>
  );
}

/** Whether the map can show a country at all. */
export function isOnMap(world: WorldShapes, code: string): boolean {
  return memberOf(world.shapes, code) !== undefined || memberOf(world.points, code) !== undefined;
}

function memberOf<Value>(map: Readonly<Record<string, Value>>, code: string): Value | undefined {
  return Object.hasOwn(map, code) ? map[code] : undefined;
}
