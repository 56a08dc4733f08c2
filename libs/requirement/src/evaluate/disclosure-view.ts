// One service's disclosure as one reader class may see it, in numbered slots: each place is resolved (inheritance,
// visibility, status) and parsed when a test first reads it, and once for all tests.
import {
  type Disclosure,
  type JsonObject,
  type JsonValue,
  type ReaderClass,
  type Statement,
  canSee,
  memberOf,
} from '@bunkai/disclosure';
import type { Subject } from '../language/subject.js';
import { type Cell, type Place, Slots, type Standing, makeCell, unread } from './cell.js';
import { Columns } from './columns.js';
import { type Comparable, comparable, exactMilliseconds } from './comparable.js';
import type { ServiceGraph } from './service-graph.js';

export interface ViewedDisclosure {
  readonly disclosure: Disclosure;
  /** Its effective statements: of the variant, or of the base. */
  readonly statements: ReadonlyMap<string, Statement>;
  /** What the paths of its evidence begin with: nothing, or `<provider>/<slug>:`. */
  readonly prefix: string;
  readonly reader: ReaderClass;
  /** As which the statements are read that it inherits. */
  readonly upstreamReader: ReaderClass;
  /** The instant of verification, in nanoseconds since 1970. */
  readonly at: bigint;
  /** How many subjects the catalogue has. */
  readonly slots: number;
}

/** Where a control's statement was found, and what steps 1 to 4 make of it. */
interface Located {
  readonly statement: Statement | undefined;
  readonly prefix: string;
  readonly standing: Standing;
}

export class DisclosureView {
  readonly at: bigint;
  /** The same in milliseconds, or NaN where it is no whole one. */
  readonly clock: number;
  readonly #viewed: ViewedDisclosure;
  readonly #graph: ServiceGraph;
  readonly slots: Slots;
  readonly #located = new Map<string, Located>();

  constructor(viewed: ViewedDisclosure, graph: ServiceGraph) {
    this.at = viewed.at;
    this.clock = exactMilliseconds(viewed.at);
    this.slots = new Slots(viewed.slots);
    this.#viewed = viewed;
    this.#graph = graph;
  }

  /** What the disclosure has for a subject of its catalogue. */
  cell(subject: Subject): Cell {
    return this.slots.cells[subject.slot] ?? this.slots.put(subject.slot, this.#read(subject));
  }

  /** All slots, that of the subject read. */
  read(subject: Subject): Slots {
    const slots = this.slots;
    if (slots.absent[subject.slot] === unread) slots.put(subject.slot, this.#read(subject));
    return slots;
  }

  #read(subject: Subject): Cell {
    if (subject.kind === 'list') return this.#readList(subject);
    const located = this.#located.get(subject.control) ?? this.#locate(subject.control);
    const { standing } = located;
    const at = outsideRecords(located.prefix + subject.path);
    const found = standing === 'withheld' ? null : valueOf(located.statement, subject);
    if (standing !== 'given') return makeCell({ standing, at, found });
    // A statement that names no commitment is informational: disclosed, with nothing to show.
    if (found === null && subject.kind === 'commitment') {
      return makeCell({ standing, at, found, value: comparable(subject.type, 'informational') });
    }
    if (found === null) return makeCell({ standing: 'undisclosed', at, found });
    return makeCell({ standing, at, found, ...read(subject, at.path, found) });
  }

  #readList(subject: Subject): Cell {
    const { disclosure, prefix } = this.#viewed;
    const at = outsideRecords(prefix + subject.path);
    const found: JsonValue =
      (subject.name === 'upstream' ? disclosure.upstream : disclosure.attestations) ?? [];
    return makeCell({ standing: 'given', at, found, ...read(subject, at.path, found) });
  }

  #locate(control: string): Located {
    const { disclosure, statements, prefix, reader, upstreamReader } = this.#viewed;
    const own = statements.get(control);
    const inherited = own ? undefined : this.#graph.inherited(disclosure, control);
    const located = inherited
      ? locate(inherited.statement, `${inherited.service}:`, upstreamReader)
      : locate(own, prefix, reader);
    this.#located.set(control, located);
    return located;
  }
}

function locate(statement: Statement | undefined, prefix: string, reader: ReaderClass): Located {
  return { statement, prefix, standing: standingOf(statement, reader) };
}

/** Steps 1 to 4, in this order. */
function standingOf(statement: Statement | undefined, reader: ReaderClass): Standing {
  if (!statement) return 'undisclosed';
  if (!canSee(reader, statement.visibility)) return 'withheld';
  if (statement.status === 'not-applicable') return 'declared-not-applicable';
  return statement.status === 'not-offered' ? 'not-offered' : 'given';
}

/** The value as the document has it, or null if there is none. */
function valueOf(statement: Statement | undefined, { kind, name }: Subject): JsonValue {
  if (kind === 'commitment') return statement?.commitment ?? null;
  if (kind === 'reviewed') return statement?.reviewed ?? null;
  return (statement?.fields && memberOf(statement.fields, name)) ?? null;
}

function read(
  { type }: Subject,
  path: string,
  found: JsonValue,
): { value: Comparable } | { records: Columns } {
  if (!type.members) return { value: comparable(type, found) };
  return { records: new Columns(path, found as readonly JsonObject[], [...type.members.values()]) };
}

function outsideRecords(path: string): Place {
  return { path, row: 0, member: '' };
}
