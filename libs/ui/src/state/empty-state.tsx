// What a page shows where there is nothing yet: why, and what to do next.
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './state.module.css';

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** The next step: a button or a link. */
  readonly action?: ReactNode;
  /** The level of the heading where it stands. */
  readonly order?: 2 | 3 | 4;
}

export function EmptyState({ title, children, action, order = 2 }: EmptyStateProps) {
  return (
    <Stack className={classes.empty} align="flex-start" gap="xs">
      <Title order={order} size="h4">
        {title}
      </Title>
      {children !== undefined && <Text component="div">{children}</Text>}
      {action}
    </Stack>
  );
}
