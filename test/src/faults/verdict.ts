// What the comparison found: lines that should have been told and were not, and the other way round.
import { lineOf, type Told } from './model/expected-alerts.js';
import { type Warnings, warningLine } from './model/expected-warnings.js';

export interface Verdict {
  readonly expected: number;
  readonly lost: readonly string[];
  readonly phantom: readonly string[];
  readonly duplicate: readonly string[];
}

/** Kinds that the model foretells; of the others only repetitions are found. */
const FORETOLD = new Set(['verdicts-flipped', 'release-published', 'release-out']);

/** Compares one reader's inbox with what it must hold. `who` opens every line. */
export function compareInbox(
  who: string,
  told: readonly Told[],
  expected: readonly Told[],
  warnings: Warnings | undefined,
): Verdict {
  const foretold = compareLines(
    told.filter(({ kind }) => FORETOLD.has(kind)).map(lineOf),
    expected.map(lineOf),
  );
  const warned = told.filter(({ kind }) => kind === 'early-warning');
  const lines = warned.flatMap(({ release, flips }) => flips.map((flip) => warningLine(release, flip)));
  const allowed = warnings?.allowed ?? new Set<string>();
  const required = [...(warnings?.required ?? [])];
  const others = told.filter(({ kind }) => !FORETOLD.has(kind) && kind !== 'early-warning').map(lineOf);
  const named = (what: string, found: readonly string[]) => found.map((line) => `${who}: ${what}${line}`);
  return {
    expected: expected.length + required.length,
    lost: [
      ...named('', foretold.lost),
      ...named(
        'early-warning ',
        required.filter((line) => !lines.includes(line)),
      ),
    ],
    phantom: [
      ...named('', foretold.phantom),
      ...named(
        'early-warning ',
        lines.filter((line) => !allowed.has(line)),
      ),
    ],
    duplicate: [
      ...named('', foretold.duplicate),
      ...named('', repeated(others)),
      ...named('', repeated(warned.map(lineOf))),
    ],
  };
}

export function compareLines(
  told: readonly string[],
  expected: readonly string[],
): Omit<Verdict, 'expected'> {
  const wanted = countsOf(expected);
  const found = countsOf(told);
  const lost = [...wanted].flatMap(([line, count]) =>
    Array.from({ length: Math.max(0, count - (found.get(line) ?? 0)) }, () => line),
  );
  const surplus = [...found].flatMap(([line, count]) =>
    Array.from({ length: Math.max(0, count - (wanted.get(line) ?? 0)) }, () => line),
  );
  return {
    lost,
    phantom: surplus.filter((line) => !wanted.has(line)),
    duplicate: surplus.filter((line) => wanted.has(line)),
  };
}

export function joinVerdicts(verdicts: readonly Verdict[]): Verdict {
  return {
    expected: verdicts.reduce((sum, { expected }) => sum + expected, 0),
    lost: verdicts.flatMap(({ lost }) => lost),
    phantom: verdicts.flatMap(({ phantom }) => phantom),
    duplicate: verdicts.flatMap(({ duplicate }) => duplicate),
  };
}

export function isGood({ lost, phantom, duplicate }: Verdict): boolean {
  return lost.length + phantom.length + duplicate.length === 0;
}

function countsOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

function repeated(lines: readonly string[]): readonly string[] {
  return [...countsOf(lines)].filter(([, count]) => count > 1).map(([line]) => line);
}
