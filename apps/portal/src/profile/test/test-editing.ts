// What the editors of a test's parts share: the whole test, and how to change it.
import type { Catalogue } from '@bunkai/catalogue';
import type { Fault } from '@bunkai/disclosure';
import type { Test } from '@bunkai/requirement';
import type { TestPlace } from '@bunkai/requirement/authoring';
import { type ComponentType, createContext, useContext } from 'react';

export interface TestEditing {
  readonly root: Test;
  /** The control that the requirement is about. */
  readonly control: string;
  readonly catalogue: Catalogue;
  /** The faults of the test, their pointers relative to it. */
  readonly faults: readonly Fault[];
  /** `about`: edits of the same text are undone together. */
  readonly change: (test: Test, about?: string) => void;
}

export const TestEditingContext = createContext<TestEditing | undefined>(undefined);

export function useTestEditing(): TestEditing {
  const editing = useContext(TestEditingContext);
  if (!editing) throw new Error('there is no test being edited around this component');
  return editing;
}

export interface PartProps {
  readonly place: TestPlace;
}

/** Tests nest: an editor of a form is handed the editor of its parts. */
export interface NestingProps extends PartProps {
  readonly Part: ComponentType<PartProps>;
}

export function pointerOf(place: TestPlace): string {
  return place.map((token) => `/${token}`).join('');
}
