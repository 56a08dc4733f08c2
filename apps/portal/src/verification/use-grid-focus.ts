// One cell of a grid is in the order of tabs; keys lead from it to the others, Enter and a click open them.
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { type GridPlace, type GridSize, placeAfter } from './grid-keys.js';

interface Walking {
  readonly size: GridSize;
  readonly scrollTo: (row: number) => void;
  readonly onEnter: (place: GridPlace) => void;
}

interface Region {
  readonly current: HTMLElement | null;
}

/** As many frames are waited for a row that was out of sight. */
const FRAMES = 20;

/** Cells have `data-place="<row>:<column>"`. Keys that come before the focus has arrived go on from where it is to arrive. */
export function useGridFocus(region: Region, { size, scrollTo, onEnter }: Walking) {
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const underWay = useRef<GridPlace | null>(null);
  const active = {
    row: Math.min(place.row, Math.max(size.rows - 1, 0)),
    column: Math.min(place.column, Math.max(size.columns - 1, 0)),
  };
  useEffect(() => {
    if (underWay.current) focusSoon(region, underWay, FRAMES);
  }, [region, place]);
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = placeOf(event.target);
    if (!cell) return;
    const at = underWay.current ?? cell;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return onEnter(at);
    }
    const next = placeAfter(event.key, event.ctrlKey || event.metaKey, at, size);
    if (!next) return;
    event.preventDefault();
    underWay.current = next;
    scrollTo(next.row);
    setPlace(next);
  };
  const onClick = (event: MouseEvent) => {
    const at = placeOf(event.target);
    if (!at) return;
    setPlace(at);
    onEnter(at);
  };
  return { active, onKeyDown, onClick };
}

function placeOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-place]') : null;
  const [row, column] = (cell?.dataset['place'] ?? '').split(':').map(Number);
  return row !== undefined && column !== undefined && cell ? { row, column } : null;
}

/** A row that was out of sight is in the page after a frame or two. */
function focusSoon(region: Region, underWay: { current: GridPlace | null }, frames: number): void {
  const at = underWay.current;
  if (!at) return;
  const cell = region.current?.querySelector<HTMLElement>(`[data-place="${at.row}:${at.column}"]`);
  if (cell) {
    underWay.current = null;
    cell.focus();
  } else if (frames > 0) {
    requestAnimationFrame(() => focusSoon(region, underWay, frames - 1));
  } else {
    underWay.current = null;
  }
}
