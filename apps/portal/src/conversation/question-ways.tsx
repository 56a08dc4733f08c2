// Which questions are shown: by side, and whether they wait for an answer. Links, so that each state has its address.
import { Badge, Stack } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import classes from './conversation.module.css';
import { conversationWords } from './conversation.words.js';

interface QuestionWaysProps {
  readonly isReceived: boolean;
  /** Whether the organisation is provider and customer both. */
  readonly isBoth: boolean;
  readonly isOpen: boolean;
  readonly unanswered: number;
}

export function QuestionWays({ isReceived, isBoth, isOpen, unanswered }: QuestionWaysProps) {
  const say = useWords(conversationWords);
  const to = (side: boolean, open: boolean) => {
    const search = new URLSearchParams({ ...(side && { side: 'received' }), ...(open && { state: 'open' }) });
    return `/questions${search.size > 0 ? `?${search.toString()}` : ''}`;
  };
  const current = (is: boolean) => (is ? ({ 'aria-current': 'page' } as const) : {});
  return (
    <Stack gap="xs">
      {isBoth && (
        <nav aria-label={say('sides')} className={classes.ways}>
          <Link to={to(false, false)} {...current(!isReceived)}>
            {say('askedByUs')}
          </Link>
          <Link to={to(true, false)} {...current(isReceived)}>
            {say('askedOfUs')}
            {unanswered > 0 && (
              <Badge size="sm" ml={6} tt="none">
                {say('unanswered', { count: unanswered })}
              </Badge>
            )}
          </Link>
        </nav>
      )}
      <nav aria-label={say('shown')} className={classes.ways}>
        <Link to={to(isReceived, false)} {...current(!isOpen)}>
          {say('all')}
        </Link>
        <Link to={to(isReceived, true)} {...current(isOpen)}>
          {say('openOnly')}
        </Link>
      </nav>
    </Stack>
  );
}
