// A diff put in the order of reading: by section and variant, in it by field, in lists by record.
import { type ChangePlace, placeOf } from './change-place.js';
import type { DiffChange } from './diff-change.js';

/** What happened to one record of a list. */
export interface RecordChange {
  /** What names the record, as the path has it. */
  readonly key: string;
  /** The record that came or went; null where only members changed. */
  readonly whole: DiffChange | null;
  readonly members: readonly PlacedChange[];
}

export interface PlacedChange {
  readonly change: DiffChange;
  readonly place: ChangePlace;
}

/** What happened to one field, or to one of the things that a statement has beside fields. */
export interface FieldChanges {
  readonly place: ChangePlace;
  /** The change of the field as a whole; null where only records changed. */
  readonly whole: DiffChange | null;
  readonly records: readonly RecordChange[];
}

/** What happened in one section of the disclosure, or of one variant. */
export interface ChangeGroup {
  /** Names the group among those of the diff; fit for a fragment. */
  readonly id: string;
  readonly section: string;
  readonly variant: string | null;
  readonly fields: readonly FieldChanges[];
  readonly changes: readonly DiffChange[];
}

/** Groups and fields in the order in which they first occur. */
export function groupChanges(changes: readonly DiffChange[]): readonly ChangeGroup[] {
  const placed = changes.map((change): PlacedChange => ({ change, place: placeOf(change.path) }));
  const groups = groupedBy(placed, ({ place }) => groupId(place));
  return [...groups].map(([id, members]): ChangeGroup => {
    const [first] = members;
    return {
      id,
      section: first?.place.section ?? '',
      variant: first?.place.variant ?? null,
      fields: [...groupedBy(members, ({ place }) => place.member).values()].map(toFieldChanges),
      changes: members.map(({ change }) => change),
    };
  });
}

function groupId({ section, variant }: ChangePlace): string {
  return variant === null ? section : `${section}@${variant}`;
}

function toFieldChanges(members: readonly PlacedChange[]): FieldChanges {
  const whole = members.find(({ place }) => place.record === null);
  const inRecords = members.filter(({ place }) => place.record !== null);
  const [first] = members;
  if (!first) throw new Error('a field without a change');
  return {
    place: whole?.place ?? { ...first.place, record: null, recordMember: null },
    whole: whole?.change ?? null,
    records: [...groupedBy(inRecords, ({ place }) => place.record ?? '')].map(toRecordChange),
  };
}

function toRecordChange([key, members]: readonly [string, readonly PlacedChange[]]): RecordChange {
  return {
    key,
    whole: members.find(({ place }) => place.recordMember === null)?.change ?? null,
    members: members.filter(({ place }) => place.recordMember !== null),
  };
}

function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
