// docs/bench.md: a table of all goals, then a section a bench. A run renews the sections of its own benches and leaves the others.

import { tableHead } from './harness-table.js';

/** Of one bench: `text` is Markdown whose first table is that of its rows. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

const intro = `# Measured

Written by \`npm run bench\` ([how to run it](../DEVELOPERS.md)). Both sides of a ratio are measured beside each other, in rounds whose order
is shuffled by the seed; figures are medians of the rounds, and the spread is the least and the greatest ratio of a round. Everything
runs on one machine over loopback. A section says when and on what it was measured.
`;

const SECTION = /^<!-- bench (\S+) -->\n## (.*)\n([^]*?)\n<!-- end \1 -->$/gm;

/** The document with `renewed` in place of the sections of the same names; `order` is that of the names. */
export function writeDocument(before: string, renewed: readonly Section[], order: readonly string[]): string {
  const kept = sectionsOf(before).filter(({ name }) => !renewed.some((section) => section.name === name));
  const sections = [...kept, ...renewed]
    .filter(({ name }) => order.includes(name))
    .toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  return [intro, goalsOf(sections), ...sections.map(inMarks)].join('\n');
}

function sectionsOf(document: string): Section[] {
  return [...document.matchAll(SECTION)].map(([, name = '', title = '', text = '']) => ({
    name,
    title,
    text: text.trim(),
  }));
}

function inMarks({ name, title, text }: Section): string {
  return `<!-- bench ${name} -->\n## ${title}\n\n${text.trim()}\n\n<!-- end ${name} -->\n`;
}

/** The rows that have a goal, of all sections. */
function goalsOf(sections: readonly Section[]): string {
  const [head, line] = tableHead.split('\n');
  const tables = sections.map(({ text }) => firstTable(text)).filter(([first]) => first === head);
  if (tables.length === 0) return '';
  const rows = tables.flatMap((table) => table.slice(2)).filter((row) => /met \|$|missed\*\* \|$/.test(row));
  return `## Goals\n\n${[head, line, ...rows].join('\n')}\n`;
}

function firstTable(text: string): string[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('| '));
  if (start < 0) return [];
  const length = lines.slice(start).findIndex((line) => !line.startsWith('| '));
  return lines.slice(start, length < 0 ? undefined : start + length);
}
