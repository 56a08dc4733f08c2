// An error as it was recorded: its first line, the rest folded.
import { Code, Text } from '@mantine/core';
import { plain } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { operatorWords } from './operator.words.js';

export function ErrorText({
  error,
  correlationId,
}: {
  readonly error: string | null;
  readonly correlationId: string | null;
}) {
  const say = useWords(operatorWords);
  const [first = '', ...rest] = plain(error ?? '').split('\n');
  return (
    <>
      {rest.length === 0 ? (
        <Text size="sm">{first}</Text>
      ) : (
        <details>
          <summary>{first}</summary>
          <Code block>{rest.join('\n')}</Code>
        </details>
      )}
      {correlationId !== null && (
        <Text size="xs" c="dimmed">
          {say('correlation')} <Code>{correlationId}</Code>
        </Text>
      )}
    </>
  );
}
