// How many of the catalogue's fields are answered, as a number and a bar.
import { Progress, Text, Title } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { providerWords } from './provider.words.js';

interface CompletenessMeterProps {
  readonly disclosed: number;
  readonly inherited: number;
  readonly total: number;
  /** Of its heading; 3 unless given. */
  readonly order?: 2 | 3;
}

export function CompletenessMeter({ disclosed, inherited, total, order = 3 }: CompletenessMeterProps) {
  const say = useWords(providerWords);
  const format = useFormat();
  const text = say('completenessText', { disclosed, total });
  const percent = (count: number) => (total === 0 ? 0 : (count / total) * 100);
  return (
    <div>
      <Title order={order} size="h4">
        {say('completeness')}
      </Title>
      <Text size="sm" mb={6}>
        {text} ({format.percent(total === 0 ? 0 : disclosed / total)})
        {inherited > 0 && `, ${say('completenessBeside', { inherited })}`}
      </Text>
      <Progress.Root size="lg">
        <Progress.Section value={percent(disclosed)} aria-label={say('completeness')} aria-valuetext={text} />
        {inherited > 0 && (
          <Progress.Section
            value={percent(inherited)}
            color="gray"
            aria-label={say('completenessBeside', { inherited })}
          />
        )}
      </Progress.Root>
    </div>
  );
}
