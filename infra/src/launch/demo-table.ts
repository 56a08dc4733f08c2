// The accounts of the demo world as a start prints them.
import type { DemoAccount } from './demo-world.js';

/** Lines in columns; none without accounts. */
export function demoTable(accounts: readonly DemoAccount[]): readonly string[] {
  const [first] = accounts;
  if (!first) return [];
  const cells = accounts.map(({ email, role, language, who }) => [email, role, language, who]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => width(row[column] ?? ''))));
  return [
    `Demo accounts to sign in with, all with the password  ${first.password}`,
    ...cells.map((row) => `  ${row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  ')}`),
    'Every provider and customer of the demo world has such accounts; the README names the others.',
  ];
}

/** In columns of a terminal, where a CJK character takes two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0);
}

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}
