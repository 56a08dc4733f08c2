// What is typed into a picker takes the place of what was picked.
import type { FocusEvent } from 'react';

export function selectAll({ currentTarget }: FocusEvent<HTMLInputElement>): void {
  currentTarget.select();
}
