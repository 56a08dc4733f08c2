// What a reader learns at a field's path: its value, or why there is none.
import type { Disclosure, Statement } from '../document/disclosure.js';
import { type JsonValue, memberOf } from '../document/json-value.js';
import { canSee, type ReaderClass } from '../document/reader-class.js';
import { effectiveStatements } from '../document/variants.js';

/** `inherited`: the statement is that of a service upstream, which the document does not hold. */
export type FactState =
  'disclosed' | 'undisclosed' | 'withheld' | 'not-offered' | 'not-applicable' | 'inherited';

export interface Fact {
  /** `<control>/<field>`, or the name of a list or member of the document itself. */
  readonly path: string;
  readonly state: FactState;
  /** Only what is disclosed has one. */
  readonly value?: JsonValue;
}

export interface Reading {
  /** Null, or left out: the base. A variant that the document lacks throws a RangeError. */
  readonly variant?: string | null;
  /** As whom the document is read; `public` if left out. */
  readonly reader?: ReaderClass;
}

/** Reads the facts of one variant as one reader. */
export class FactReader {
  readonly #statements: ReadonlyMap<string, Statement>;
  readonly #inherited: ReadonlySet<string>;
  readonly #reader: ReaderClass;

  constructor(disclosure: Disclosure, { variant = null, reader = 'public' }: Reading = {}) {
    this.#statements = effectiveStatements(disclosure, variant);
    this.#inherited = new Set(disclosure.upstream?.flatMap(({ inherits }) => inherits ?? []));
    this.#reader = reader;
  }

  /** How the control stands; `disclosed` means that its fields apply, not that any is given. */
  stateOf(control: string): FactState {
    const statement = this.#statements.get(control);
    if (!statement) return this.#inherited.has(control) ? 'inherited' : 'undisclosed';
    if (!canSee(this.#reader, statement.visibility)) return 'withheld';
    return statement.status === 'offered' ? 'disclosed' : statement.status;
  }

  /** The fact at `<control>/<field>`. */
  factAt(path: string): Fact {
    const [control = '', field = ''] = path.split('/');
    const state = this.stateOf(control);
    if (state !== 'disclosed') return { path, state };
    const value = memberOf(this.#statements.get(control)?.fields ?? {}, field) ?? null;
    return value === null ? { path, state: 'undisclosed' } : { path, state, value };
  }
}
