// The rows of a bench as a table of Markdown.
import type { BenchRow, Goal, Spread } from './harness.js';

const columns = ['path', 'ours', 'against', 'theirs', 'ratio', 'spread', 'goal', 'met'];

export const tableHead = `| ${columns.join(' | ')} |\n| --- | --: | --- | --: | --: | --: | --: | --- |`;

export function tableLine(row: BenchRow): string {
  const { path, ours, peer, ratio, goal, met } = row;
  const verdict = met === undefined ? '' : met ? 'met' : '**missed**';
  const cells = [
    path,
    inUnit(ours.median, ours.unit),
    peer?.what ?? '–',
    peer ? inUnit(peer.median, peer.unit) : '–',
    ratio ? readable(ratio.median) : '–',
    spread(ratio ?? ours),
    goal ? inWords(goal, ratio ? '×' : ours.unit) : '–',
    verdict,
  ];
  return `| ${cells.join(' | ')} |`;
}

function spread({ least, most }: Spread): string {
  return `${readable(least)}–${readable(most)}`;
}

function inWords(goal: Goal, unit: string): string {
  return 'atMost' in goal ? `≤ ${inUnit(goal.atMost, unit)}` : `≥ ${inUnit(goal.atLeast, unit)}`;
}

function inUnit(value: number, unit: string): string {
  return `${readable(value)} ${unit}`;
}

/** Three digits that count, thousands apart. */
export function readable(value: number): string {
  const digits = Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  return value.toLocaleString('en', digits);
}
