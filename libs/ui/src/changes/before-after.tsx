// An old value and the new one beside it: struck and marked, and told apart by ear.
import { VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import classes from './changes.module.css';
import { changesWords } from './changes.words.js';

export function Old({ children }: { readonly children: ReactNode }) {
  const say = useWords(changesWords);
  return (
    <del className={classes.old}>
      <VisuallyHidden>{say('was')} </VisuallyHidden>
      <bdi>{children}</bdi>
    </del>
  );
}

export function New({ children }: { readonly children: ReactNode }) {
  const say = useWords(changesWords);
  return (
    <ins className={classes.new}>
      <VisuallyHidden>{say('now')} </VisuallyHidden>
      <bdi>{children}</bdi>
    </ins>
  );
}

interface BeforeAfterProps {
  readonly before: ReactNode;
  readonly after: ReactNode;
}

export function BeforeAfter({ before, after }: BeforeAfterProps) {
  return (
    <span className={classes.pair}>
      <Old>{before}</Old> <IconArrowRight size={14} className={classes.arrow} aria-hidden />{' '}
      <New>{after}</New>
    </span>
  );
}
