// The dates that are coming up for a service.
import { List, Text, Title } from '@mantine/core';
import { schemes } from '@bunkai/catalogue';
import { useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import type { DueDate } from './due-dates.js';
import { providerWords } from './provider.words.js';

interface DueListProps {
  readonly due: readonly DueDate[];
  /** Of its heading; 3 unless given. */
  readonly order?: 2 | 3;
}

export function DueList({ due, order = 3 }: DueListProps) {
  const say = useWords(providerWords);
  const format = useFormat();
  const language = useLanguage();
  const tell = ({ kind, date, what }: DueDate) =>
    kind === 'scheduled'
      ? say('scheduled', { number: what, date: format.instant(date) })
      : say(kind, { scheme: schemes.get(what)?.name[language] ?? what, date: format.date(date) });
  return (
    <div>
      <Title order={order} size="h4">
        {say('dates')}
      </Title>
      {due.length === 0 && (
        <Text size="sm" c="dimmed">
          {say('noDates')}
        </Text>
      )}
      <List size="sm">
        {due.map((one) => (
          <List.Item key={`${one.kind} ${one.what} ${one.date}`}>{tell(one)}</List.Item>
        ))}
      </List>
    </div>
  );
}
