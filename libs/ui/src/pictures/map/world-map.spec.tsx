import { countries } from '@bunkai/catalogue';
import { describe, expect, it } from 'vitest';
import { drawn, readOut } from '../testing/drawn.js';
import { isOnMap, MapDrawing } from './map-drawing.js';
import { mergePlaces } from './map-place.js';
import { WorldMap } from './world-map.js';
import { worldShapes } from './world-shapes.js';

const draw = (places: Parameters<typeof MapDrawing>[0]['places'], language: 'en' | 'ja' = 'en') =>
  drawn(<MapDrawing world={worldShapes} places={places} active={undefined} onActive={() => {}} />, language);

it('can show every country of ISO 3166-1 but Antarctica', () => {
  expect([...countries.keys()].filter((code) => !isOnMap(worldShapes, code))).toEqual(['AQ']);
  expect(isOnMap(worldShapes, 'constructor')).toBe(false);
});

it('holds every point and path within its frame', () => {
  const { left, right, top, bottom, points } = worldShapes;
  const outside = Object.entries(points).filter(
    ([, [x = NaN, y = NaN]]) => !(x > left && x < right && y > top && y < bottom),
  );
  expect(outside).toEqual([]);
});

it('joins what is said of a country, and leaves out what is none', () => {
  expect(
    mergePlaces([
      { code: 'JP', roles: ['law'], details: ['Governing law'] },
      { code: 'jp', roles: ['store'] },
      { code: '<b', roles: ['store'] },
      { code: 'JP', roles: ['store', 'law'], details: ['Governing law', 'Backups'] },
    ]),
  ).toEqual([{ code: 'JP', roles: ['store', 'law'], details: ['Governing law', 'Backups'] }]);
});

describe('MapDrawing', () => {
  it('marks small countries by a ring and names each', () => {
    const html = draw([{ code: 'SG', roles: ['store'] }], 'ja');
    expect(html).toContain('<title>シンガポール</title>');
    expect(html).toContain('<circle');
    expect(html).toContain('aria-label="1か国・地域を示した世界地図。同じ内容を表に示しています"');
  });

  it('lays the roles over each other', () => {
    const layers = (roles: Parameters<typeof draw>[0][number]['roles']) =>
      draw([{ code: 'BR', roles }]).split(`d="${worldShapes.shapes['BR']}"`).length - 1;
    expect([layers(['store']), layers(['process']), layers(['store', 'process', 'party', 'law'])]).toEqual([
      1, 2, 4,
    ]);
  });
});

describe('WorldMap', () => {
  it('has the table and the room for the map at first', () => {
    const text = readOut(
      <WorldMap places={[{ code: 'JP', roles: ['store', 'law'], details: ['Backups'] }]} />,
    );
    expect(text).toContain('The map is loading …');
    expect(text).toContain('Japan Backups Data stored Law and authorities');
  });

  it('says that no country is named', () => {
    expect(readOut(<WorldMap places={[]} />, 'ja')).toBe('国・地域の記載はありません。');
  });

  it('bears every country named for everything, many times', () => {
    const codes = [...countries.keys(), ...countries.keys(), ...countries.keys()];
    const places = codes.map((code) => ({ code, roles: ['store', 'process', 'party', 'law'] as const }));
    expect(drawn(<WorldMap places={places} />).match(/<tr/g)).toHaveLength(250);
    expect(draw(mergePlaces(places)).length).toBeLessThan(500_000);
  });
});
