// What differs between two releases, made for reading: by control, old → new, records by their key.
import { Stack, Text } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { EmptyState } from '../state/empty-state.js';
import { useWords } from '../words/use-words.js';
import { ChangeCounts } from './change-counts.js';
import { type ChangeCatalogue, ChangeCatalogueContext } from './change-catalogue.js';
import { ChangeGroupView } from './change-group.js';
import { changesWords } from './changes.words.js';
import { type DiffChange, typeOf } from './diff-change.js';
import { groupChanges } from './group-changes.js';
import { type ReadAs, readableChanges } from './readable-changes.js';

export interface ChangeListProps {
  readonly changes: readonly DiffChange[];
  /** Knows every field that changed; a part of the catalogue will do. */
  readonly catalogue: ChangeCatalogue;
  /** Whose copies were compared: decides what is called withheld. */
  readonly readAs: ReadAs;
  /** The level of the groups' headings: that of the page's next. */
  readonly order?: 2 | 3 | 4;
  /** The names of variants by id; the id stands for itself elsewhere. */
  readonly variantNames?: ReadonlyMap<string, string>;
  /** What stands at the head of a group, by its section: a control's id, `attestations`, … */
  readonly actionFor?: (section: string) => ReactNode;
  /** Whether the changes are counted above the groups; they are unless told otherwise. */
  readonly withCounts?: boolean;
  /** Whether the groups are open at first; by default, where there is little to read. */
  readonly isOpen?: boolean;
}

/** Up to this many changes are read in one go; more of them begin folded. */
const READ_AT_ONCE = 60;

export function ChangeList({
  changes,
  catalogue,
  readAs,
  order = 3,
  variantNames = new Map<string, string>(),
  actionFor,
  isOpen,
  withCounts = true,
}: ChangeListProps) {
  const say = useWords(changesWords);
  const readable = useMemo(() => readableChanges(changes, readAs), [changes, readAs]);
  const groups = useMemo(() => groupChanges(readable), [readable]);
  if (groups.length === 0) return <EmptyState title={say('none')}>{say('noneText')}</EmptyState>;
  const isJudged = readable.some((change) => ['tightened', 'loosened'].includes(typeOf(change)));
  return (
    <Stack gap="sm">
      {withCounts && <ChangeCounts changes={readable} />}
      {isJudged && (
        <Text size="sm" c="dimmed">
          {say('legend')}
        </Text>
      )}
      <ChangeCatalogueContext value={catalogue}>
        <div>
          {groups.map((group) => (
            <ChangeGroupView
              key={group.id}
              group={group}
              readAs={readAs}
              heading={`h${order}`}
              startsOpen={isOpen ?? readable.length <= READ_AT_ONCE}
              variantName={(variant) => variantNames.get(variant) ?? variant}
              action={actionFor?.(group.section)}
            />
          ))}
        </div>
      </ChangeCatalogueContext>
    </Stack>
  );
}
