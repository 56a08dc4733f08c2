// Makes ../src/pictures/data/world-shapes.json: the countries of the small world map as SVG paths, by ISO 3166-1 alpha-2 code.
// Source: Natural Earth 110m and 50m admin 0 countries 4.1.0 (public domain), as world-atlas 2.0.2 packs them (ISC).
// Run: node libs/ui/scripts/make-world-shapes.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);

const WIDTH = 1000;
/** Steps a unit: a coordinate is kept to 1/SCALE of the unit. */
const SCALE = 2;
/** A country smaller than this either way is marked by a point as well. */
const SMALL = 14;

// Territories that the source draws as part of another country, or leaves out: longitude and latitude of a point in them.
const FURTHER_POINTS = {
  AQ: null,
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  CC: [96.8, -12.2],
  CX: [105.7, -10.5],
  GF: [-53.1, 4.0],
  GI: [-5.4, 36.1],
  GP: [-61.5, 16.2],
  MQ: [-61.0, 14.6],
  RE: [55.5, -21.1],
  SJ: [16.0, 78.0],
  TK: [-171.8, -9.2],
  TV: [179.2, -8.5],
  UM: [166.6, 19.3],
  YT: [45.2, -12.8],
};

const projection = geoEqualEarth().rotate([-11, 0]);
const countriesOf = (detail) => {
  const world = JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${detail}.json`), 'utf8'));
  return feature(world, world.objects.countries).features;
};
const coarse = countriesOf('110m');
projection.fitWidth(WIDTH, { type: 'FeatureCollection', features: coarse.filter(({ id }) => id !== '010') });
const path = geoPath(projection);

/** The alpha-2 code of a numeric one, as Unicode's region aliases have it. */
const codeOf = ({ id }) => (id === undefined ? undefined : new Intl.Locale(`und-${id}`).region);

const round = (value) => Math.round(value * SCALE) / SCALE;

/** Absolute start and relative steps of every ring, on the grid; what shrinks to less than three corners is dropped. */
function ringsOf(country) {
  return (path(country) ?? '')
    .split('M')
    .slice(1)
    .flatMap((ring) => {
      const corners = ring
        .replace('Z', '')
        .split('L')
        .map((corner) => corner.split(',').map((value) => Math.round(Number(value) * SCALE)));
      const distinct = corners.filter(
        ([x, y], index) => index === 0 || x !== corners[index - 1][0] || y !== corners[index - 1][1],
      );
      const [first] = distinct;
      const last = distinct.at(-1);
      if (distinct.length > 1 && first[0] === last[0] && first[1] === last[1]) distinct.pop();
      return distinct.length < 3 ? [] : [distinct];
    });
}

/** A path in steps of 1/SCALE unit, so that every number is whole. */
function pathOf(country) {
  return ringsOf(country)
    .map((ring) =>
      ring
        .map(([x, y], index) => {
          if (index === 0) return `M${x},${y}l`;
          const [dx, dy] = [x - ring[index - 1][0], y - ring[index - 1][1]];
          return `${index > 1 && dx >= 0 ? ' ' : ''}${dx}${dy < 0 ? '' : ','}${dy}`;
        })
        .join(''),
    )
    .map((ring) => `${ring}z`)
    .join('');
}

const shapes = {};
const others = [];
const points = {};
for (const country of coarse) {
  const code = codeOf(country);
  if (code === 'AQ') continue;
  const drawn = pathOf(country);
  if (code === undefined) others.push(drawn);
  else shapes[code] = drawn;
}
for (const country of countriesOf('50m')) {
  const code = codeOf(country);
  if (code === undefined || code === 'AQ') continue;
  const [[left, top], [right, bottom]] = path.bounds(country);
  const small = Math.max(right - left, bottom - top) < SMALL;
  if (shapes[code] === undefined || small) points[code] = path.centroid(country).map(round);
}
for (const [code, place] of Object.entries(FURTHER_POINTS)) {
  if (place && !shapes[code] && !points[code]) points[code] = projection(place).map(round);
}

const [[left, top], [right, bottom]] = path.bounds({
  type: 'FeatureCollection',
  features: coarse.filter(({ id }) => id !== '010'),
});
const acrossPoints = Object.values(points).map(([x]) => x);
/** Room for the ring around a point at the edge. */
const ROOM = 10;
const sorted = (map) => Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
const document = {
  about: 'Countries of the world map by ISO 3166-1 alpha-2 code; "other" is land without a code of its own.',
  source:
    'Natural Earth 1:110m and 1:50m admin 0 countries (public domain) by world-atlas 2.0.2; Equal Earth',
  left: Math.floor(Math.min(left, ...acrossPoints)) - ROOM,
  right: Math.ceil(Math.max(right, ...acrossPoints)) + ROOM,
  top: Math.floor(top) - 1,
  bottom: Math.ceil(bottom) + 1,
  scale: SCALE,
  shapes: sorted(shapes),
  other: others.join(''),
  points: sorted(points),
};
const target = new URL('../src/pictures/data/world-shapes.json', import.meta.url);
writeFileSync(
  target,
  `${JSON.stringify(document, null, 1).replace(/\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g, '[$1, $2]')}\n`,
);
const all = new Set([...Object.keys(shapes), ...Object.keys(points)]);
process.stdout.write(
  `${Object.keys(shapes).length} shapes, ${Object.keys(points).length} points, ${all.size} countries\n`,
);
