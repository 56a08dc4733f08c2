// How far each control is: what the list beside the form shows, and how complete the draft is.
import type { Catalogue, Control } from '@bunkai/catalogue';
import { type Fault, type JsonObject, type JsonValue, memberOf, sameJson } from '@bunkai/disclosure';
import { faultsByControl } from './faults-by-place.js';
import { objectAt } from './place.js';
import { effectiveStatement, statementAt } from './statement-place.js';

export interface ControlState {
  readonly id: string;
  /** `undisclosed`: no statement; otherwise its status, as far as it is one. */
  readonly status: 'undisclosed' | 'offered' | 'not-offered' | 'not-applicable' | 'unclear';
  readonly disclosed: number;
  readonly fields: number;
  readonly faults: number;
  /** Against the release in force. */
  readonly isChanged: boolean;
  /** For a variant: whether it says something of its own. */
  readonly isOwn: boolean;
}

interface Compared {
  readonly catalogue: Catalogue;
  readonly document: JsonValue;
  readonly variant: string | null;
  readonly faults: readonly Fault[];
  /** The document of the release in force; null if there is none. */
  readonly released: JsonValue;
}

/** In the catalogue's order. */
export function controlStates({
  catalogue,
  document,
  variant,
  faults,
  released,
}: Compared): readonly ControlState[] {
  const byControl = faultsByControl(faults, variant);
  return [...catalogue.controls.values()].map((control) => {
    const place = { control: control.id, variant };
    const statement = effectiveStatement(document, place);
    return {
      id: control.id,
      status: statusOf(statement),
      disclosed: disclosedFields(control, statement),
      fields: control.fields.size,
      faults: byControl.get(control.id)?.length ?? 0,
      isChanged: !sameJson(statement, effectiveStatement(released, place)),
      isOwn: variant !== null && statementAt(document, place) !== undefined,
    };
  });
}

export interface Completeness {
  /** Controls with a statement. */
  readonly stated: number;
  readonly controls: number;
  readonly disclosed: number;
  /** Fields that could be disclosed: those of controls that are not offered or do not apply are answered. */
  readonly fields: number;
}

export function completenessOf(states: readonly ControlState[]): Completeness {
  const open = states.filter(({ status }) => status !== 'not-offered' && status !== 'not-applicable');
  return {
    stated: states.filter(({ status }) => status !== 'undisclosed').length,
    controls: states.length,
    disclosed: open.reduce((sum, state) => sum + state.disclosed, 0),
    fields: open.reduce((sum, state) => sum + state.fields, 0),
  };
}

function statusOf(statement: JsonObject | undefined): ControlState['status'] {
  if (!statement) return 'undisclosed';
  const status = memberOf(statement, 'status');
  return status === 'offered' || status === 'not-offered' || status === 'not-applicable' ? status : 'unclear';
}

function disclosedFields(control: Control, statement: JsonObject | undefined): number {
  const fields = objectAt(statement, ['fields']);
  return [...control.fields.keys()].filter((name) => (memberOf(fields, name) ?? null) !== null).length;
}
