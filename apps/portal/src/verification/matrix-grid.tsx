// Requirements down, services across: a real table with a cell for each verdict, walked by arrow keys; long ones in a window.
import { type Range, defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { bilingual } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { VisuallyHidden } from '@mantine/core';
import { type CSSProperties, Fragment, useMemo, useRef } from 'react';
import { MatrixGroupRow, MatrixRow } from './matrix-row.js';
import { MatrixHead } from './matrix-head.js';
import classes from './matrix.module.css';
import type { MatrixLine, MatrixTable } from './matrix-model.js';
import type { GridPlace } from './grid-keys.js';
import { useGridFocus } from './use-grid-focus.js';
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
  const isWindowed = items.length > MANY;
  const focused = useRef(0);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => region.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? GROUP : LINE),
    overscan: 10,
    initialRect: { width: 1200, height: 900 },
    // The row with the cell in the order of tabs stays, wherever one has scrolled to.
    rangeExtractor: (range) => withIndex(range, focused.current),
  });
  const indexOf = (row: number) => items.findIndex((item) => item.kind === 'line' && item.row === row);
  const { active, onKeyDown, onClick } = useGridFocus(region, {
    size: { rows: lines.length, columns: table.services.length },
    scrollTo: (row) => {
      focused.current = indexOf(row);
      if (isWindowed) virtualizer.scrollToIndex(focused.current, { align: 'auto' });
    },
    onEnter: ({ row, column }) => {
      const [line, service] = [lines[row], table.services[column]];
      if (line && service) onOpen(service.service.subscriptionId, line.requirement.requirementId);
    },
  });
  const shown = isWindowed
    ? virtualizer.getVirtualItems()
    : items.map((_, index) => ({ index, start: 0, end: 0 }));
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
          {shown.map(({ index, start }, position) => (
            <Fragment key={index}>
              <Space height={start - (shown[position - 1]?.end ?? 0)} />
              <MatrixItem item={items[index]} index={index + 2} services={table.services} active={active} />
            </Fragment>
          ))}
          <Space height={isWindowed ? virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0) : 0} />
        </tbody>
      </table>
    </div>
  );
}

function withIndex(range: Range, index: number): number[] {
  const indexes = new Set(defaultRangeExtractor(range)).add(Math.min(Math.max(index, 0), range.count - 1));
  return [...indexes].toSorted((a, b) => a - b);
}

interface MatrixItemProps {
  readonly item: Item | undefined;
  /** Among all rows, from 1. */
  readonly index: number;
  readonly services: MatrixTable['services'];
  readonly active: GridPlace;
}

function MatrixItem({ item, index, services, active }: MatrixItemProps) {
  if (!item) return null;
  if (item.kind === 'group') {
    return <MatrixGroupRow control={item.control} columns={services.length} index={index} />;
  }
  return (
    <MatrixRow
      line={item.line}
      row={item.row}
      index={index}
      services={services}
      active={active.row === item.row ? active.column : null}
    />
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
