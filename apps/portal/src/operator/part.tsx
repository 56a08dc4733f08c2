// A part of the page: its heading, what it is about, and its content or that there is none.
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PartProps {
  readonly title: string;
  readonly hint?: string;
  /** Shown in place of the content. */
  readonly empty?: string | false;
  readonly children: ReactNode;
}

export function Part({ title, hint, empty, children }: PartProps) {
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h3">
        {title}
      </Title>
      {hint !== undefined && (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
      {empty ? <Text>{empty}</Text> : children}
    </Stack>
  );
}
