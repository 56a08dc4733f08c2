// Which tables a plan reads on every machine, because nothing says of which service: read from EXPLAIN (VERBOSE, FORMAT JSON).

import { tableOf } from '../schema/table-of.js';

/** A node of a plan, as far as it matters here. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Alias?: string;
  readonly Plans?: readonly PlanNode[];
  readonly [condition: string]: unknown;
}

const CONDITIONS = ['Index Cond', 'Recheck Cond', 'Filter', 'Hash Cond', 'Merge Cond', 'Join Filter'];

/**
 * The tables of `columns` (from table to distribution column) that are scanned without a condition, of the scan itself or of a
 * join above it, that makes the column equal to something. Each once, in order.
 */
export function scatteredScans(plan: PlanNode, columns: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set(scattered(plan, [], columns))].sort();
}

function scattered(
  node: PlanNode,
  above: readonly string[],
  columns: ReadonlyMap<string, string>,
): readonly string[] {
  const conditions = [...above, ...conditionsOf(node)];
  const below = (node.Plans ?? []).flatMap((child) => scattered(child, conditions, columns));
  const table = isScan(node) ? tableOf(node['Relation Name'] ?? '') : '';
  const column = columns.get(table);
  if (column === undefined) return below;
  const place = `${node.Alias ?? table}.${column}`;
  return conditions.some((text) => equates(text, place)) ? below : [table, ...below];
}

function conditionsOf(node: PlanNode): readonly string[] {
  return CONDITIONS.map((name) => node[name]).filter((text) => typeof text === 'string');
}

/** What is written to is no scan: the new row has its service in it. */
function isScan(node: PlanNode): boolean {
  return node['Node Type'].endsWith('Scan');
}

function equates(condition: string, place: string): boolean {
  const column = place.replace('.', '\\.');
  const cast = '\\)?(?:::\\w+)?';
  return new RegExp(`(?<![\\w.])${column}${cast} = |= \\(?${column}(?!\\w)`).test(condition);
}
