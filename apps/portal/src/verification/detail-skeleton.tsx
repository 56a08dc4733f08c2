// Room for a verdict that is being loaded.
import { Skeleton, Stack } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { verificationWords } from './verification.words.js';

export function DetailSkeleton() {
  const say = useWords(verificationWords);
  return (
    <Stack role="status" aria-label={say('loading')}>
      <Skeleton height={28} width="70%" />
      <Skeleton height={60} />
      <Skeleton height={120} />
      <Skeleton height={120} />
    </Stack>
  );
}
