// An error as it was recorded: its first line, the rest folded.
import { Code, Text } from '@mantine/core';
import { plain } from '@bunkai/ui/format';

export function ErrorText({
  error,
  correlationId,
}: {
  readonly error: string | null;
  readonly correlationId: string | null;
}) {
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
      {correlationId !== null && <Code>{correlationId}</Code>}
    </>
  );
}
