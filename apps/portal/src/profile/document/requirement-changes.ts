// Changes to the requirements of a profile, each giving a new document.
import type { Requirement, Requirements } from '@bunkai/requirement';
import type { LocalizedText } from '@bunkai/disclosure';

type Change = (document: Requirements) => Requirements;

/** The requirement with what `change` gives instead of what it has; a member given as undefined is dropped. */
export function changeRequirement(
  id: string,
  change: { readonly [Name in keyof Requirement]?: Requirement[Name] | undefined },
): Change {
  return withRequirements((requirements) =>
    requirements.map((requirement) =>
      requirement.id === id ? withoutUndefined({ ...requirement, ...change }) : requirement,
    ),
  );
}

export function renameProfile(name: LocalizedText): Change {
  return (document) => ({ ...document, name });
}

export function insertRequirement(index: number, requirement: Requirement): Change {
  return withRequirements((requirements) => requirements.toSpliced(index, 0, requirement));
}

export function removeRequirement(id: string): Change {
  return withRequirements((requirements) => requirements.filter((requirement) => requirement.id !== id));
}

/** The requirement as many places further down as `by` says, no further than the ends. */
export function moveRequirement(id: string, by: number): Change {
  return withRequirements((requirements) => {
    const from = requirements.findIndex((requirement) => requirement.id === id);
    const moved = requirements[from];
    if (!moved) return requirements;
    const to = Math.max(0, Math.min(requirements.length - 1, from + by));
    return requirements.toSpliced(from, 1).toSpliced(to, 0, moved);
  });
}

/** A copy right below, under the id `as`. */
export function duplicateRequirement(id: string, as: string): Change {
  return withRequirements((requirements) => {
    const index = requirements.findIndex((requirement) => requirement.id === id);
    const copied = requirements[index];
    return copied ? requirements.toSpliced(index + 1, 0, { ...copied, id: as }) : requirements;
  });
}

/** The next free id of the form `R-01`. */
export function nextId({ requirements }: Requirements): string {
  const taken = new Set(requirements.map(({ id }) => id));
  for (let number = requirements.length + 1; ; number++) {
    const id = `R-${String(number).padStart(2, '0')}`;
    if (!taken.has(id)) return id;
  }
}

function withRequirements(change: (requirements: readonly Requirement[]) => readonly Requirement[]): Change {
  return (document) => ({ ...document, requirements: change(document.requirements) });
}

function withoutUndefined(requirement: object): Requirement {
  return Object.fromEntries(
    Object.entries(requirement).filter(([, value]) => value !== undefined),
  ) as unknown as Requirement;
}
