// Where in the editor one is, as the address says it: a control or another part, and whose variant.
import { useSearchParams } from 'react-router';
import { useEditor } from './editor-context.js';

export const sectionNames = [
  'service',
  'variants',
  'upstream',
  'attestations',
  'documents',
  'faults',
] as const;
export type SectionName = (typeof sectionNames)[number];

export interface Address {
  /** Null: a control is shown. */
  readonly section: SectionName | null;
  /** The control that is shown; the first of the catalogue where the address names none that is known. */
  readonly control: string;
  readonly view: 'write' | 'preview';
  /** The address with other parts; what is not named goes, save the variant. */
  readonly linkTo: (parts: Readonly<Record<string, string | null>>) => string;
}

export function useAddress(): Address {
  const { catalogue } = useEditor();
  const [search] = useSearchParams();
  const named = search.get('control') ?? '';
  const [first = ''] = catalogue.controls.keys();
  return {
    section: sectionNames.find((each) => each === search.get('section')) ?? null,
    control: catalogue.controls.has(named) ? named : first,
    view: search.get('view') === 'preview' ? 'preview' : 'write',
    linkTo: (parts) => {
      const variant = search.get('variant');
      const next = new URLSearchParams();
      for (const [name, value] of Object.entries({ variant, ...parts }))
        if (value !== null) next.set(name, value);
      return `?${next.toString()}`;
    },
  };
}
