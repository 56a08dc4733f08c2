// The requirements of a profile to choose from; Alt with the arrow keys moves one.
import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type Requirement, severityOf } from '@bunkai/requirement';
import { localized, plain } from '@bunkai/ui/format';
import { SeverityMark } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { type KeyboardEvent, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { profileWords } from '../profile.words.js';
import classes from './requirement-list.module.css';

interface RequirementListProps {
  readonly requirements: readonly Requirement[];
  readonly current: string | undefined;
  /** The ids of those with a fault. */
  readonly faulty: ReadonlySet<string>;
  readonly onMove: (id: string, by: number) => void;
}

export function RequirementList({ requirements, current, faulty, onMove }: RequirementListProps) {
  const say = useWords(profileWords);
  const [told, setTold] = useState('');

  function move(event: KeyboardEvent, id: string, index: number) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    const place = Math.max(1, Math.min(requirements.length, index + by + 1));
    onMove(id, by);
    setTold(say('moved', { id: plain(id), place, count: requirements.length }));
  }

  return (
    <nav aria-label={say('requirements')}>
      <ol className={classes.list}>
        {requirements.map((requirement, index) => (
          <li key={requirement.id} onKeyDown={(event) => move(event, requirement.id, index)}>
            <Row
              requirement={requirement}
              isCurrent={requirement.id === current}
              isFaulty={faulty.has(requirement.id)}
            />
          </li>
        ))}
      </ol>
      {requirements.length > 1 && (
        <Text size="xs" c="dimmed" mt="xs" visibleFrom="sm">
          {say('reorderHint')}
        </Text>
      )}
      <div role="status" className={classes.unseen}>
        {told}
      </div>
    </nav>
  );
}

interface RowProps {
  readonly requirement: Requirement;
  readonly isCurrent: boolean;
  readonly isFaulty: boolean;
}

function Row({ requirement, isCurrent, isFaulty }: RowProps) {
  const say = useWords(profileWords);
  const language = useLanguage();
  const { search } = useLocation();
  const to = new URLSearchParams(search);
  to.set('requirement', requirement.id);
  return (
    <Link
      to={`?${to.toString()}`}
      preventScrollReset
      className={classes.row}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span className={classes.id}>
        <bdi>{plain(requirement.id)}</bdi> · {plain(requirement.control)}
      </span>
      <bdi className={classes.title}>{localized(requirement.title, language) || say('untitled')}</bdi>
      <span className={classes.marks}>
        <SeverityMark severity={severityOf(requirement)} />
        {isFaulty && (
          <span className={classes.fault}>
            <IconAlertTriangle aria-hidden size={14} /> {say('hasFault')}
          </span>
        )}
      </span>
    </Link>
  );
}
