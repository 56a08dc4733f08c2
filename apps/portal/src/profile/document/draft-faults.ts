// What is wrong with a profile while it is written, by the place where it is wrong.
import type { Fault } from '@bunkai/disclosure';
import { type Requirements, parseRequirements } from '@bunkai/requirement';

/** Every fault that saving would be refused for; none means it can be saved. */
export function draftFaults(document: Requirements): readonly Fault[] {
  const parsed = parseRequirements(document);
  return parsed.ok ? [] : parsed.refusal;
}

/** The faults at `pointer` itself, or at it and below. */
export function faultsAt(faults: readonly Fault[], pointer: string, isDeep = false): readonly Fault[] {
  return faults.filter(
    (fault) => fault.pointer === pointer || (isDeep && fault.pointer.startsWith(`${pointer}/`)),
  );
}

/** The document with those requirements alone that have no fault, to be tried while others are unfinished. */
export function faultless(document: Requirements, faults: readonly Fault[]): Requirements {
  return {
    ...document,
    requirements: document.requirements.filter(
      (_, index) => faultsAt(faults, `/requirements/${index}`, true).length === 0,
    ),
  };
}
