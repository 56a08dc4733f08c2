// The verification matrix as it is shown: requirements by control down, services across, as far as the filter leaves them.
import type { Outcome } from '@bunkai/requirement';
import { knownOutcome } from '@bunkai/ui/verdict';
import type { VerificationMatrixQuery } from './verification.generated.js';

type Viewer = NonNullable<VerificationMatrixQuery['viewer']>;
export type Matrix = NonNullable<Viewer['verificationMatrix']>;
export type MatrixProfile = Matrix['profiles'][number];
export type MatrixRequirement = MatrixProfile['requirements'][number];
export type MatrixService = Matrix['rows'][number];

/** What cells can be looked for. */
export const findings = ['unmet', 'undetermined', 'met', 'waived', 'upcoming'] as const;
export type Finding = (typeof findings)[number];

export interface MatrixFilter {
  /** The number of a chapter, such as `12`; empty: all. */
  readonly theme: string;
  /** `mandatory`, `recommended`, or empty. */
  readonly severity: string;
  /** Empty: all. */
  readonly findings: ReadonlySet<Finding>;
  /** Occurs in a requirement's title or id, or in a service's name. */
  readonly text: string;
}

export interface Cell {
  readonly outcome: Outcome;
  readonly isWaived: boolean;
  /** The nearest flip that is scheduled. */
  readonly flip: { readonly from: string; readonly outcome: Outcome } | null;
  /** Whether the filter looks for it. */
  readonly isFound: boolean;
}

export type Counts = Readonly<Record<Finding, number>>;

export interface MatrixLine {
  readonly requirement: MatrixRequirement;
  /** In the order of the table's services. */
  readonly cells: readonly Cell[];
  readonly counts: Counts;
}

export interface MatrixTable {
  readonly profile: MatrixProfile;
  readonly services: readonly { readonly service: MatrixService; readonly counts: Counts }[];
  /** The requirements by control, in the order of the profile. */
  readonly groups: readonly { readonly control: string; readonly lines: readonly MatrixLine[] }[];
  readonly counts: Counts;
}

export interface MatrixTexts {
  readonly requirement: (requirement: MatrixRequirement) => string;
  readonly service: (service: MatrixService) => string;
  /** The chapter of a control. */
  readonly theme: (control: string) => string;
}

/** One table for each profile that has rows here. */
export function makeTables(matrix: Matrix, filter: MatrixFilter, texts: MatrixTexts): readonly MatrixTable[] {
  return matrix.profiles
    .filter(({ id }) => matrix.rows.some(({ profile }) => profile === id))
    .map((profile) =>
      makeTable(
        profile,
        matrix.rows.filter((row) => row.profile === profile.id),
        filter,
        texts,
      ),
    );
}

function makeTable(
  profile: MatrixProfile,
  rows: readonly MatrixService[],
  filter: MatrixFilter,
  texts: MatrixTexts,
): MatrixTable {
  const text = folded(filter.text);
  const namesService = rows.some((row) => folded(texts.service(row)).includes(text));
  const services =
    text !== '' && namesService ? rows.filter((row) => folded(texts.service(row)).includes(text)) : rows;
  const isAsked = (requirement: MatrixRequirement) =>
    (filter.theme === '' || texts.theme(requirement.control) === filter.theme) &&
    (filter.severity === '' || requirement.severity === filter.severity) &&
    (text === '' || namesService || folded(texts.requirement(requirement)).includes(text));
  const columns = services.map((service) => cellsOf(service, profile, filter));
  const lines = profile.requirements.flatMap((requirement, index) => {
    const cells = columns.flatMap((column) => column[index] ?? []);
    const isShown =
      isAsked(requirement) && (filter.findings.size === 0 || cells.some((cell) => cell.isFound));
    return isShown ? [{ requirement, cells, counts: count(cells) }] : [];
  });
  const shown = services
    .map((service, index) => ({ service, index, cells: lines.flatMap((line) => line.cells[index] ?? []) }))
    .filter(({ cells }) => filter.findings.size === 0 || cells.some((cell) => cell.isFound));
  const kept = new Set(shown.map(({ index }) => index));
  const left = lines.map((line) => ({ ...line, cells: line.cells.filter((_, index) => kept.has(index)) }));
  return {
    profile,
    services: shown.map(({ service, cells }) => ({ service, counts: count(cells) })),
    groups: grouped(left),
    counts: count(left.flatMap(({ cells }) => cells)),
  };
}

function cellsOf(row: MatrixService, profile: MatrixProfile, filter: MatrixFilter): readonly Cell[] {
  const waived = new Set(row.waived);
  const flips = new Map(row.upcoming.map((flip) => [flip.requirementId, flip]));
  return profile.requirements.map(({ requirementId }, index) => {
    const outcome = knownOutcome(row.outcomes[index] ?? '');
    const flip = flips.get(requirementId);
    const cell = {
      outcome,
      isWaived: waived.has(requirementId),
      flip: flip ? { from: flip.effectiveFrom, outcome: knownOutcome(flip.outcome) } : null,
    };
    return {
      ...cell,
      isFound: findings.some((finding) => filter.findings.has(finding) && is(cell, finding)),
    };
  });
}

/** An unmet requirement that is waived is found as waived alone. */
function is({ outcome, isWaived, flip }: Omit<Cell, 'isFound'>, finding: Finding): boolean {
  if (finding === 'waived') return isWaived;
  if (finding === 'upcoming') return flip !== null;
  return outcome === finding && !isWaived;
}

function count(cells: readonly Cell[]): Counts {
  const counts = { unmet: 0, undetermined: 0, met: 0, waived: 0, upcoming: 0 };
  for (const cell of cells) for (const finding of findings) if (is(cell, finding)) counts[finding] += 1;
  return counts;
}

function grouped(lines: readonly MatrixLine[]): MatrixTable['groups'] {
  const groups: { control: string; lines: MatrixLine[] }[] = [];
  for (const line of lines) {
    const { control } = line.requirement;
    const group = groups.find((each) => each.control === control);
    if (group) group.lines.push(line);
    else groups.push({ control, lines: [line] });
  }
  return groups;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** The filter as the address has it. */
export function readFilter(search: URLSearchParams): MatrixFilter {
  const asked = (search.get('outcome') ?? '').split(',');
  const severity = search.get('severity') ?? '';
  return {
    theme: search.get('theme') ?? '',
    severity: severity === 'mandatory' || severity === 'recommended' ? severity : '',
    findings: new Set(findings.filter((finding) => asked.includes(finding))),
    text: search.get('q') ?? '',
  };
}
