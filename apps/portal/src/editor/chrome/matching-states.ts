// Which controls the list shows: those with the words that were typed, in the state that was asked for.
import type { Catalogue, Title } from '@bunkai/catalogue';
import type { ControlState } from '../document/control-state.js';

export const listFilters = ['all', 'undisclosed', 'faults', 'changed'] as const;
export type ListFilter = (typeof listFilters)[number];

interface Wanted {
  readonly catalogue: Catalogue;
  readonly search: string;
  readonly filter: ListFilter;
}

/** Every word must occur in the control's number, title or a field's title, in either language. */
export function matchingStates(
  states: readonly ControlState[],
  { catalogue, search, filter }: Wanted,
): readonly ControlState[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return states.filter((state) => {
    if (!isInState(state, filter)) return false;
    if (words.length === 0) return true;
    const control = catalogue.controls.get(state.id);
    const titles = [...(control?.fields.values() ?? [])].flatMap(({ title }) => textsOf(title));
    const text = folded([state.id, ...(control ? textsOf(control.title) : []), ...titles].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

function isInState(state: ControlState, filter: ListFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'undisclosed':
      return state.status === 'undisclosed' || (state.status === 'offered' && state.disclosed < state.fields);
    case 'faults':
      return state.faults > 0;
    case 'changed':
      return state.isChanged;
  }
}

const textsOf = ({ en, ja }: Title): readonly string[] => [en, ja];

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
