// How far an import is, as a bar and in numbers.
import { Group, Progress, Stack, Text } from '@mantine/core';
import { plain, useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import type { ImportStandingFragment } from './bulk.generated.js';
import { bulkWords } from './bulk.words.js';

interface ImportProgressProps {
  readonly standing: ImportStandingFragment;
}

export function ImportProgress({ standing }: ImportProgressProps) {
  const say = useWords(bulkWords);
  const format = useFormat();
  const { rowCount, doneCount, unchangedCount, faultyCount, fileName } = standing;
  const handled = doneCount + unchangedCount + faultyCount;
  const counts = [
    [standing.mode === 'CHECK' ? 'sound' : 'done', doneCount],
    ['unchanged', unchangedCount],
    ['faulty', faultyCount],
  ] as const;
  return (
    <Stack gap={4} role="status">
      <Text size="sm">
        {say('progressOf', { handled: format.number(handled), rows: format.number(rowCount) })}
      </Text>
      <Progress
        value={rowCount === 0 ? 0 : (100 * handled) / rowCount}
        aria-label={say('progressOfFile', { file: plain(fileName) })}
      />
      <Group gap="md">
        {counts.map(([name, count]) => (
          <Text key={name} size="sm">
            {say(name)} {format.number(count)}
          </Text>
        ))}
      </Group>
    </Stack>
  );
}
