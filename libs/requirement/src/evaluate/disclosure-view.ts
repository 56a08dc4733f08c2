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
import type { Cell, Standing } from './cell.js';
import { Columns } from './columns.js';
import { comparable } from './comparable.js';
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
}

/** Where a control's statement was found, and what steps 1 to 4 make of it. */
interface Located {
  readonly statement: Statement | undefined;
  readonly prefix: string;
  readonly standing: Standing;
}

export class DisclosureView {
  readonly #viewed: ViewedDisclosure;
  readonly #graph: ServiceGraph;
  readonly #cells: (Cell | undefined)[] = [];
  readonly #located = new Map<string, Located>();

  constructor(viewed: ViewedDisclosure, graph: ServiceGraph) {
    this.#viewed = viewed;
    this.#graph = graph;
  }

  /** What the disclosure has for a subject of its catalogue. */
  cell(subject: Subject): Cell {
    return (this.#cells[subject.slot] ??= this.#read(subject));
  }

  #read(subject: Subject): Cell {
    if (subject.kind === 'list') return this.#readList(subject);
    const located = this.#located.get(subject.control) ?? this.#locate(subject.control);
    const path = located.prefix + subject.path;
    const value = located.standing === 'withheld' ? null : valueOf(located.statement, subject);
    const evidence = value === null ? { path } : { path, value };
    if (located.standing !== 'given') return { standing: located.standing, value: null, evidence };
    // A statement that names no commitment is informational: disclosed, with nothing to show.
    if (value === null && subject.kind === 'commitment')
      return { standing: 'given', value: 'informational', evidence };
    if (value === null) return { standing: 'undisclosed', value: null, evidence };
    return { standing: 'given', value: read(subject, path, value), evidence };
  }

  #readList(subject: Subject): Cell {
    const { disclosure, prefix } = this.#viewed;
    const path = prefix + subject.path;
    const value: JsonValue =
      (subject.name === 'upstream' ? disclosure.upstream : disclosure.attestations) ?? [];
    return { standing: 'given', value: read(subject, path, value), evidence: { path, value } };
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

function read({ type }: Subject, path: string, value: JsonValue): Cell['value'] {
  if (!type.members) return comparable(type, value);
  return new Columns(path, value as readonly JsonObject[], [...type.members.values()]);
}
