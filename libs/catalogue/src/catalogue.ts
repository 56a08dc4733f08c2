// What an edition of the catalogue gives: controls, and the typed fields a provider can disclose for each.

/** A text in both languages of the catalogue. */
export interface Title {
  readonly en: string;
  readonly ja: string;
}

export type FieldType =
  | 'boolean'
  | 'number'
  | 'duration'
  | 'date'
  | 'enum'
  | 'code-set'
  | 'records'
  | 'text'
  | 'url'
  | 'document'
  | 'contact'
  | 'schedule';

/** Code lists that are kept outside the catalogue's own values. */
export type CodeList = 'iso3166-1-alpha2' | 'schemes';

/** The type of a value: that of a field, or of a member of a record. Codes are resolved: `valuesOf` and `codes` are looked up already. */
export interface ValueType {
  readonly type: FieldType;
  /** The codes of an `enum` or a `code-set`, in the catalogue's order. */
  readonly values?: readonly string[];
  /** Words for the codes of `values`; for those of `valuesBy` they stand there. */
  readonly codeTitles?: ReadonlyMap<string, Title>;
  /** Where the codes come from, if not from the field itself. */
  readonly codes?: CodeList;
  /** Whether the order of `values` is an order of strength (weakest first). */
  readonly ordered?: boolean;
  /** Whether a duration may be `"indefinite"`. */
  readonly indefinite?: boolean;
  /** The unit of a number. */
  readonly unit?: string;
  /** The direction in which a value is the stronger promise, where it has one (our own judgement). */
  readonly stronger?: Strength;
  /** For an ordered enum whose codes depend on another member of the record: that member, and the codes by its value. */
  readonly valuesBy?: ValuesBy;
}

export type Strength = 'higher' | 'lower';

export interface ValuesBy {
  readonly member: string;
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Words for the codes, by the same. */
  readonly titles?: ReadonlyMap<string, ReadonlyMap<string, Title>>;
}

export interface RecordMember extends ValueType {
  readonly name: string;
  /** Every member of a catalogue's field has one. */
  readonly title?: Title;
}

export interface Field extends ValueType {
  /** The control's id; empty for the two lists outside the controls. */
  readonly control: string;
  readonly name: string;
  /** `<control id>/<name>`, as requirements name it; for the two lists outside the controls, the name alone. */
  readonly path: string;
  readonly title: Title;
  /** Where the item comes from: the standard's guidance (unconfirmed), our derivation, or market practice. */
  readonly basis: 'standard' | 'derived' | 'market';
  readonly note?: string;
  readonly example?: unknown;
  /** For records: the members that identify a record, in order. */
  readonly key?: readonly string[];
  /** For records: the members by name. */
  readonly members?: ReadonlyMap<string, RecordMember>;
}

export type Duty = 'inform' | 'capability' | 'agree' | 'onRequest' | 'joint' | 'internal' | 'none';

export interface Control {
  readonly id: string;
  readonly title: Title;
  readonly cloudSpecific: boolean;
  /** Whether one guidance holds for both parties together. */
  readonly joint: boolean;
  readonly guidanceFor: readonly ('customer' | 'provider')[];
  readonly duty: Duty;
  readonly iso27002_2022: readonly string[];
  readonly iso27017_2026: readonly string[];
  readonly fields: ReadonlyMap<string, Field>;
}

/** One edition of the standard, as disclosures and requirements refer to it. */
export interface Catalogue {
  readonly edition: string;
  readonly title: string;
  /** Whether the edition of the standard was replaced by a later one. */
  readonly withdrawn: boolean;
  readonly successor?: string;
  /** What must be said wherever the `basis` of a field is shown. */
  readonly caution?: string;
  readonly controls: ReadonlyMap<string, Control>;
  /** Every field by its path `<control id>/<name>`. */
  readonly fields: ReadonlyMap<string, Field>;
}
