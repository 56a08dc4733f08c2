// The shape of a catalogue's data file, before its code lists are looked up.
import type { Control, FieldType, CodeList, Field, Title } from './catalogue.js';

export interface RawType {
  readonly type: FieldType;
  readonly values?: readonly string[];
  readonly codes?: CodeList;
  /** The path of the field whose codes these are. */
  readonly valuesOf?: string;
  readonly ordered?: boolean;
  readonly indefinite?: boolean;
  readonly unit?: string;
}

export interface RawField extends RawType {
  readonly name: string;
  readonly title: Title;
  readonly basis: Field['basis'];
  readonly note?: string;
  readonly example?: unknown;
  readonly key?: readonly string[];
  readonly members?: Readonly<Record<string, RawType>>;
}

export interface RawControl extends Omit<Control, 'fields'> {
  readonly fields: readonly RawField[];
}

export interface RawCatalogue {
  readonly edition: string;
  readonly title: string;
  readonly withdrawn: boolean;
  readonly successor: string;
  readonly caution: string;
  readonly controls: readonly RawControl[];
}
