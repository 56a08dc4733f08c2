// A table of what is all there, whose columns sort: in the order given until a head is pressed.
import { Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import {
  type CellContext,
  type ColumnDef,
  type Header,
  type SortingState,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo, useState } from 'react';
import classes from './sortable-table.module.css';

export interface SortableColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** What the column sorts by; without it, it does not. */
  readonly sortBy?: (row: Row) => string | number;
  readonly cell: (row: Row) => ReactNode;
}

interface SortableTableProps<Row> {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** The first names the row. */
  readonly columns: readonly SortableColumn<Row>[];
  readonly language: string;
}

const arrows = { asc: IconArrowUp, desc: IconArrowDown } as const;
const sorts = { asc: 'ascending', desc: 'descending' } as const;

export function SortableTable<Row>({ rows, idOf, columns, language }: SortableTableProps<Row>) {
  const [sorting, setSorting] = useState<SortingState>([]);
  const definitions = useMemo(() => columns.map((column) => define(column, language)), [columns, language]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useReactTable({
    data,
    columns: definitions,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: idOf,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  return (
    <Table verticalSpacing="sm">
      <Table.Thead>
        {table.getHeaderGroups().map((group) => (
          <Table.Tr key={group.id}>
            {group.headers.map((header) => (
              <ColumnHead key={header.id} header={header} />
            ))}
          </Table.Tr>
        ))}
      </Table.Thead>
      <Table.Tbody>
        {table.getRowModel().rows.map((row) => (
          <Table.Tr key={row.id}>
            {row.getVisibleCells().map(({ id, column, getContext }, place) => {
              const content = flexRender(column.columnDef.cell, getContext());
              return place === 0 ? (
                <Table.Th key={id} scope="row" fw={400}>
                  {content}
                </Table.Th>
              ) : (
                <Table.Td key={id}>{content}</Table.Td>
              );
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ColumnHead<Row>({ header: { column, getContext } }: { readonly header: Header<Row, unknown> }) {
  const title = flexRender(column.columnDef.header, getContext());
  if (!column.getCanSort()) return <Table.Th scope="col">{title}</Table.Th>;
  const sorted = column.getIsSorted();
  const Icon = sorted ? arrows[sorted] : IconSelector;
  return (
    <Table.Th scope="col" aria-sort={sorted ? sorts[sorted] : 'none'}>
      <UnstyledButton className={classes.head} onClick={column.getToggleSortingHandler()}>
        {title}
        <Icon aria-hidden size={14} />
      </UnstyledButton>
    </Table.Th>
  );
}

function define<Row>({ id, title, sortBy, cell }: SortableColumn<Row>, language: string): ColumnDef<Row> {
  const order = new Intl.Collator(language, { numeric: true });
  return {
    id,
    header: title,
    cell: ({ row }: CellContext<Row, unknown>) => cell(row.original),
    sortDescFirst: false,
    enableSorting: sortBy !== undefined,
    ...(sortBy && {
      accessorFn: sortBy,
      sortingFn: (one, other) => compare(sortBy(one.original), sortBy(other.original), order),
    }),
  };
}

function compare(one: string | number, other: string | number, order: Intl.Collator): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return order.compare(String(one), String(other));
}
