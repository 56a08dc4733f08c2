// A part of a page that is fetched when it is opened.
import { Button, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useWords } from '@bunkai/ui/words';
import { type ReactNode, Suspense, useId, useState } from 'react';
import type { Answer } from '../api/use-query.js';
import classes from './fold.module.css';
import { foldWords } from './fold.words.js';

interface FoldProps {
  readonly title: string;
  /** What those hear who do not see beside what the fold stands; the title unless given. */
  readonly label?: string;
  readonly children: () => ReactNode;
}

export function Fold({ title, label = title, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  const content = useId();
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        ml={-8}
        leftSection={<Icon size={14} aria-hidden />}
        aria-label={label}
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-controls': content })}
        onClick={() => setOpen(!isOpen)}
      >
        {title}
      </Button>
      {isOpen && (
        <div id={content} className={classes.fold}>
          <Suspense fallback={<Loading />}>{children()}</Suspense>
        </div>
      )}
    </div>
  );
}

interface FetchedProps<Data> {
  readonly answer: Answer<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** The data, or that it is on its way, or why it did not come. */
export function Fetched<Data>({ answer: { data, isLoading, error, retry }, children }: FetchedProps<Data>) {
  const say = useWords(foldWords);
  if (data !== undefined) return children(data);
  if (isLoading && error === undefined) return <Loading />;
  return (
    <Stack gap="xs" align="flex-start" role="alert">
      <Text size="sm">{say('failed')}</Text>
      <Button variant="default" size="compact-sm" onClick={retry}>
        {say('retry')}
      </Button>
    </Stack>
  );
}

function Loading() {
  const say = useWords(foldWords);
  return (
    <Text size="sm" role="status">
      {say('loading')}
    </Text>
  );
}
