// Countries on a small world map beside a table of the same. The shapes are loaded after the page: the first paint has the
// table and the room for the map.
import { useEffect, useState } from 'react';
import { useFormat } from '../../format/use-format.js';
import { useWords } from '../../words/use-words.js';
import { mapWords } from './map.words.js';
import { isOnMap, MapDrawing } from './map-drawing.js';
import { type MapPlace, mergePlaces } from './map-place.js';
import { PlaceTable } from './place-table.js';
import { roleWord } from './role-mark.js';
import type { WorldShapes } from './world-shapes.js';
import classes from './world-map.module.css';

interface WorldMapProps {
  /** A country may be named more than once. */
  readonly places: readonly MapPlace[];
}

export function WorldMap({ places }: WorldMapProps) {
  const say = useWords(mapWords);
  const world = useWorldShapes();
  const [active, setActive] = useState<string>();
  const merged = mergePlaces(places);
  if (merged.length === 0) return <p>{say('mapNone')}</p>;
  const activePlace = merged.find(({ code }) => code === active);
  return (
    <div className={classes.map}>
      <figure className={classes.figure}>
        <div className={classes.frame}>
          {world ? (
            <MapDrawing world={world} places={merged} active={active} onActive={setActive} />
          ) : (
            <p className={classes.loading}>{say('mapLoading')}</p>
          )}
        </div>
        <figcaption className={classes.readout}>
          {activePlace ? <PlaceText place={activePlace} /> : say('mapHint')}
        </figcaption>
        {world && <OffMap world={world} places={merged} />}
      </figure>
      <PlaceTable places={merged} active={active} onActive={setActive} />
    </div>
  );
}

function PlaceText({ place }: { readonly place: MapPlace }) {
  const say = useWords(mapWords);
  const format = useFormat();
  return (
    <>
      <b>{format.country(place.code)}</b> {place.roles.map((role) => say(roleWord[role])).join(' · ')}
    </>
  );
}

function OffMap({ world, places }: { readonly world: WorldShapes; readonly places: readonly MapPlace[] }) {
  const say = useWords(mapWords);
  const format = useFormat();
  const off = places.filter(({ code }) => !isOnMap(world, code)).map(({ code }) => format.country(code));
  return off.length === 0 ? null : (
    <p className={classes.readout}>{say('mapOff', { countries: format.list(off) })}</p>
  );
}

function useWorldShapes(): WorldShapes | undefined {
  const [world, setWorld] = useState<WorldShapes>();
  useEffect(() => {
    let wanted = true;
    void import('./world-shapes.js').then(
      ({ worldShapes }) => wanted && setWorld(worldShapes),
      // Without the map the table still says everything.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return world;
}
