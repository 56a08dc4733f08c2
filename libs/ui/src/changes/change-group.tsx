// The changes of one section of the disclosure under its title; a folded group draws them when it is opened.
import { Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { plain } from '../format/text.js';
import { useWords } from '../words/use-words.js';
import { ChangeCounts } from './change-counts.js';
import { useChangeCatalogue } from './change-catalogue.js';
import classes from './changes.module.css';
import { changesWords } from './changes.words.js';
import { FieldChangesView } from './field-changes.js';
import type { ChangeGroup } from './group-changes.js';
import type { ReadAs } from './readable-changes.js';
import { useTeller } from './teller.js';

interface ChangeGroupViewProps {
  readonly group: ChangeGroup;
  readonly readAs: ReadAs;
  readonly startsOpen: boolean;
  readonly heading: 'h2' | 'h3' | 'h4';
  /** A variant's name; its id where it has none. */
  readonly variantName: (variant: string) => string;
  /** What stands beside the title, such as a link into an editor. */
  readonly action?: ReactNode;
}

export function ChangeGroupView({
  group,
  readAs,
  startsOpen,
  heading: Heading,
  variantName,
  action,
}: ChangeGroupViewProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details
      id={`change-${group.id}`}
      className={classes.group}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={classes.summary}>
        <Heading className={classes.title}>
          <GroupTitle group={group} variantName={variantName} />
        </Heading>
        <ChangeCounts changes={group.changes} />
      </summary>
      {isOpen && (
        <div className={classes.contents}>
          {action}
          {group.fields.map((changes) => (
            <FieldChangesView key={changes.place.member} changes={changes} readAs={readAs} />
          ))}
        </div>
      )}
    </details>
  );
}

function GroupTitle({ group, variantName }: Pick<ChangeGroupViewProps, 'group' | 'variantName'>) {
  const say = useWords(changesWords);
  const tell = useTeller();
  const control = useChangeCatalogue().controls.get(group.section);
  return (
    <>
      {control && <span className={classes.number}>{control.id}</span>}
      <span>{control ? tell.title(control.title) : sectionTitle(group.section, say)}</span>
      {group.variant !== null && (
        <Text span size="sm" c="dimmed">
          <bdi>{say('variant', { name: plain(variantName(group.variant)) })}</bdi>
        </Text>
      )}
    </>
  );
}

const sections = ['attestations', 'upstream', 'documents', 'service', 'catalogue'] as const;

function sectionTitle(
  section: string,
  say: (key: (typeof sections)[number] | 'variantSection') => string,
): string {
  if (section === 'variant') return say('variantSection');
  const known = sections.find((name) => name === section);
  return known ? say(known) : plain(section);
}
