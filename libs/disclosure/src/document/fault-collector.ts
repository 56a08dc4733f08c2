// Gathers what the rules report, in any order, and hands it out in the order of the document.
import { type Fault } from './fault.js';
import { type Finding, tooManyFaults } from './findings.js';
import { type JsonValue, isJsonObject, memberOf } from './json-value.js';
import { type Place, jsonPointer, namesTo } from './place.js';

/** How a rule says what it found. */
export type Report = (place: Place, finding: Finding) => void;

// No reader works through more, and a hostile document shall not make the report larger than itself.
const defaultLimit = 1_000;

interface Located {
  readonly fault: Fault;
  readonly names: readonly (string | number)[];
}

export class FaultCollector {
  readonly #located = new Map<string, Located>();
  readonly #limit: number;
  #more = false;

  /** Keeps the first `limit` faults that are reported; a last fault then says that there are more. */
  constructor(limit = defaultLimit) {
    this.#limit = limit;
  }

  /** Takes a fault; one that is reported again at the same place counts once. */
  readonly report: Report = (place, { code, message }) => {
    if (this.#more) return;
    const names = namesTo(place);
    const pointer = jsonPointer(names);
    const identity = `${code} ${pointer}`;
    if (this.#located.has(identity)) return;
    if (this.#located.size === this.#limit) this.#more = true;
    else this.#located.set(identity, { fault: { pointer, code, message }, names });
  };

  /** The faults in the order in which their places stand in `document`, missing members after those that are there. */
  inOrderOf(document: JsonValue): readonly Fault[] {
    const positions = new Positions();
    const faults = [...this.#located.values()]
      .map(({ fault, names }) => ({ fault, position: positions.of(names, document) }))
      .sort((a, b) => comparePositions(a.position, b.position))
      .map(({ fault }) => fault);
    return this.#more ? [...faults, { pointer: '', ...tooManyFaults(this.#limit) }] : faults;
  }
}

/** Where places stand in a document, as indexes from the root inward. */
class Positions {
  readonly #indexes = new Map<object, ReadonlyMap<string, number>>();

  of(names: readonly (string | number)[], document: JsonValue): readonly number[] {
    let value: JsonValue | undefined = document;
    return names.map((name) => {
      const container = value;
      if (isJsonObject(container)) {
        value = memberOf(container, String(name));
        return this.#indexesOf(container).get(String(name)) ?? Infinity;
      }
      value = Array.isArray(container) ? (container as readonly JsonValue[])[Number(name)] : undefined;
      return Number(name);
    });
  }

  #indexesOf(object: object): ReadonlyMap<string, number> {
    const known = this.#indexes.get(object);
    if (known) return known;
    const indexes = new Map(Object.keys(object).map((name, index) => [name, index]));
    this.#indexes.set(object, indexes);
    return indexes;
  }
}

function comparePositions(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((index, depth) => index !== b[depth]);
  if (first === -1) return a.length - b.length;
  const other = b[first];
  return other === undefined || (a[first] ?? 0) > other ? 1 : -1;
}
