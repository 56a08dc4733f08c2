// How much of what the catalogue asks a disclosure answers: in all, by theme and by control.
import { type Catalogue, type Control, findCatalogue, themeOf } from '@bunkai/catalogue';
import type { Disclosure } from '../document/disclosure.js';
import { FactReader, type FactState, type Reading } from './read-fact.js';

/** Fields of the catalogue; `disclosed`, `withheld` and `inherited` are parts of `total`, the rest is undisclosed or not applicable. */
export interface FieldCount {
  readonly disclosed: number;
  readonly withheld: number;
  readonly inherited: number;
  readonly total: number;
}

export interface ControlCompleteness extends FieldCount {
  readonly control: string;
  readonly state: FactState;
}

export interface ThemeCompleteness extends FieldCount {
  readonly theme: string;
}

export interface Completeness extends FieldCount {
  /** In the order of the catalogue. */
  readonly controls: readonly ControlCompleteness[];
  /** In the order of the catalogue. */
  readonly themes: readonly ThemeCompleteness[];
}

/**
 * Counts as the operator `disclosed` decides: a field with a value, and every field of a control that is not offered. Throws a
 * RangeError for a catalogue that is not known and for a variant that the document lacks.
 */
export function completeness(disclosure: Disclosure, reading: Reading = {}): Completeness {
  const catalogue = findCatalogue(disclosure.catalogue);
  if (!catalogue) throw new RangeError(`no catalogue ${JSON.stringify(disclosure.catalogue)}`);
  const reader = new FactReader(disclosure, reading);
  const controls = [...catalogue.controls.values()].map((control) => countControl(control, reader));
  return { ...sum(controls), controls, themes: countThemes(catalogue, controls) };
}

function countControl(control: Control, reader: FactReader): ControlCompleteness {
  const state = reader.stateOf(control.id);
  const total = control.fields.size;
  const given = [...control.fields.values()].filter(({ path }) => reader.factAt(path).state === 'disclosed');
  return {
    control: control.id,
    state,
    disclosed: state === 'not-offered' ? total : given.length,
    withheld: state === 'withheld' ? total : 0,
    inherited: state === 'inherited' ? total : 0,
    total,
  };
}

function countThemes(catalogue: Catalogue, counts: readonly ControlCompleteness[]): ThemeCompleteness[] {
  const found = new Set([...catalogue.controls.values()].map(themeOf));
  return [...found].map((theme) => ({
    theme,
    ...sum(counts.filter(({ control }) => themeOf({ id: control }) === theme)),
  }));
}

function sum(counts: readonly FieldCount[]): FieldCount {
  const total = (name: keyof FieldCount) => counts.reduce((all, count) => all + count[name], 0);
  return {
    disclosed: total('disclosed'),
    withheld: total('withheld'),
    inherited: total('inherited'),
    total: total('total'),
  };
}
