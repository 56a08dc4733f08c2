// The heading of the requirement at hand, and the way back to the list where that is hidden.
import { Group, Text, Title } from '@mantine/core';
import type { Requirement } from '@bunkai/requirement';
import { localized, plain } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { profileWords } from '../profile.words.js';
import classes from './requirement-head.module.css';
import { withParam } from './with-param.js';

/** As in the style sheets. */
const NARROW = '(max-width: 62em)';

/** Where list and requirement are not side by side, one goes on at the requirement's heading. */
function useArrival(id: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    const isStep = before.current !== undefined || document.activeElement?.closest('nav') !== null;
    if (isStep && before.current !== id && window.matchMedia(NARROW).matches) heading.current?.focus();
    before.current = id;
  }, [id]);
  return heading;
}

interface RequirementHeadProps {
  readonly requirement: Requirement;
  readonly children: ReactNode;
}

export function RequirementHead({ requirement, children }: RequirementHeadProps) {
  const say = useWords(profileWords);
  const language = useLanguage();
  const [search] = useSearchParams();
  const heading = useArrival(requirement.id);
  return (
    <div>
      <Link
        className={classes.back}
        to={`?${withParam(search, 'requirement', []).toString()}`}
        preventScrollReset
      >
        {say('backToList')}
      </Link>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Text size="sm" c="dimmed">
            <bdi>{plain(requirement.id)}</bdi>
          </Text>
          <Title order={2} size="h3" ref={heading} tabIndex={-1} className={classes.heading}>
            <bdi>{localized(requirement.title, language) || say('untitled')}</bdi>
          </Title>
        </div>
        {children}
      </Group>
    </div>
  );
}
