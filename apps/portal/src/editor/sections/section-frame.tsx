// The head of a part of the document, and what is in it.
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface SectionFrameProps {
  readonly title: string;
  readonly intro: string;
  readonly children: ReactNode;
}

export function SectionFrame({ title, intro, children }: SectionFrameProps) {
  return (
    <Stack gap="lg">
      <div>
        <Title order={2}>{title}</Title>
        <Text size="sm" maw="46rem" mt={4}>
          {intro}
        </Text>
      </div>
      {children}
    </Stack>
  );
}
