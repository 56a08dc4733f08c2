// Requirements down, services across: a real table with a cell for each verdict, walked by arrow keys; long ones in a window.
import { useVirtualizer } from '@tanstack/react-virtual';
import { bilingual } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { VisuallyHidden } from '@mantine/core';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type GridPlace, placeAfter } from './grid-keys.js';
import { MatrixGroupRow, MatrixRow } from './matrix-row.js';
import { MatrixHead } from './matrix-head.js';
import classes from './matrix.module.css';
import type { MatrixLine, MatrixTable } from './matrix-model.js';
import { verificationWords } from './verification.words.js';

interface MatrixGridProps {
  readonly table: MatrixTable;
  readonly onOpen: (subscriptionId: string, requirementId: string) => void;
}

type Item =
  | { readonly kind: 'group'; readonly control: string }
  | { readonly kind: 'line'; readonly line: MatrixLine; readonly row: number };

/** Heights in pixels, as the style sheet has them. */
const LINE = 46;
const GROUP = 32;
/** From so many rows on only those in sight are in the page. */
const MANY = 50;
/** From so many rows on the table scrolls by itself. */
const LONG = 24;
/** From so many services on their names stand upright. */
const NARROW = 9;

export function MatrixGrid({ table, onOpen }: MatrixGridProps) {
  const say = useWords(verificationWords);
  const language = useLanguage();
  const { items, lines } = useMemo(() => flatten(table), [table]);
  const region = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => region.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? GROUP : LINE),
    overscan: 10,
    initialRect: { width: 1200, height: 900 },
  });
  const isWindowed = items.length > MANY;
  const shown = virtualizer.getVirtualItems();
  const window = isWindowed ? shown.map(({ index }) => index) : [...items.keys()];
  const above = isWindowed ? (shown[0]?.start ?? 0) : 0;
  const below = isWindowed ? virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0) : 0;
  const { active, onKeyDown, onClick } = useGridFocus(region, {
    size: { rows: lines.length, columns: table.services.length },
    scrollTo: (row) => {
      const index = items.findIndex((item) => item.kind === 'line' && item.row === row);
      if (isWindowed && !window.includes(index)) virtualizer.scrollToIndex(index, { align: 'center' });
    },
    onEnter: ({ row, column }) => {
      const [line, service] = [lines[row], table.services[column]];
      if (line && service) onOpen(service.service.subscriptionId, line.requirement.requirementId);
    },
  });
  const isNarrow = table.services.length >= NARROW;
  return (
    <div
      ref={region}
      className={classes.region}
      data-narrow={isNarrow || undefined}
      data-long={items.length > LONG || undefined}
      style={{ '--services': table.services.length } as CSSProperties}
      role="region"
      aria-label={say('caption', { profile: bilingual(table.profile.name, language) })}
    >
      {/* Its cells are controls: a click or Enter on one opens it. */}
      <table
        className={classes.grid}
        role="grid"
        aria-rowcount={items.length + 1}
        aria-colcount={table.services.length + 1}
        aria-describedby={`help-${table.profile.id}`}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <VisuallyHidden component="caption" id={`help-${table.profile.id}`}>
          {say('caption', { profile: bilingual(table.profile.name, language) })} {say('gridHelp')}
        </VisuallyHidden>
        <MatrixHead table={table} isNarrow={isNarrow} />
        <tbody>
          <Space height={above} />
          {window.map((index) => {
            const item = items[index];
            if (!item) return null;
            if (item.kind === 'group') {
              return (
                <MatrixGroupRow
                  key={item.control}
                  control={item.control}
                  columns={table.services.length}
                  index={index + 2}
                />
              );
            }
            return (
              <MatrixRow
                key={item.line.requirement.requirementId}
                line={item.line}
                row={item.row}
                index={index + 2}
                services={table.services}
                active={active.row === item.row ? active.column : null}
              />
            );
          })}
          <Space height={below} />
        </tbody>
      </table>
    </div>
  );
}

/** Where rows out of sight would stand. */
function Space({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td height={height} />
    </tr>
  );
}

function flatten({ groups }: MatrixTable): { items: readonly Item[]; lines: readonly MatrixLine[] } {
  const lines = groups.flatMap((group) => group.lines);
  let row = 0;
  const items = groups.flatMap(({ control, lines: own }): Item[] => [
    { kind: 'group', control },
    ...own.map((line): Item => ({ kind: 'line', line, row: row++ })),
  ]);
  return { items, lines };
}

interface Walking {
  readonly size: { readonly rows: number; readonly columns: number };
  readonly scrollTo: (row: number) => void;
  readonly onEnter: (place: GridPlace) => void;
}

/** One cell is in the order of tabs; arrows lead from it to the others, Enter and a click open them. */
function useGridFocus(
  region: { readonly current: HTMLElement | null },
  { size, scrollTo, onEnter }: Walking,
) {
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const isMoving = useRef(false);
  const active = {
    row: Math.min(place.row, Math.max(size.rows - 1, 0)),
    column: Math.min(place.column, Math.max(size.columns - 1, 0)),
  };
  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    focusSoon(region, active, 8);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const at = placeOf(event.target);
    if (!at) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return onEnter(at);
    }
    const next = placeAfter(event.key, event.ctrlKey || event.metaKey, at, size);
    if (!next) return;
    event.preventDefault();
    isMoving.current = true;
    scrollTo(next.row);
    setPlace({ ...next });
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
function focusSoon(region: { readonly current: HTMLElement | null }, at: GridPlace, tries: number): void {
  const cell = region.current?.querySelector<HTMLElement>(`[data-place="${at.row}:${at.column}"]`);
  if (cell) cell.focus();
  else if (tries > 0) requestAnimationFrame(() => focusSoon(region, at, tries - 1));
}
