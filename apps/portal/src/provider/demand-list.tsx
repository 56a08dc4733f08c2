// What subscribers ask for that is undisclosed: counts by control, and the way to disclose it.
import { Anchor, List, Text, Title } from '@mantine/core';
import { iso27017_2015 } from '@bunkai/catalogue';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { providerWords } from './provider.words.js';

interface DemandListProps {
  readonly demand: readonly {
    readonly control: string;
    readonly customers: number;
    readonly asked: number | null;
  }[];
  /** Where a control is disclosed; undefined for those who may not. */
  readonly editPath: string | undefined;
  /** Of its heading; 3 unless given. */
  readonly order?: 2 | 3;
}

export function DemandList({ demand, editPath, order = 3 }: DemandListProps) {
  const say = useWords(providerWords);
  const language = useLanguage();
  return (
    <div>
      <Title order={order} size="h4">
        {say('demandTitle')}
      </Title>
      <Text size="sm" c="dimmed">
        {say(demand.length === 0 ? 'demandNone' : 'demandHint')}
      </Text>
      {demand.length > 0 && (
        <List size="sm" mt={6}>
          {demand.map(({ control, customers, asked }) => (
            <List.Item key={control}>
              {control} {iso27017_2015.controls.get(control)?.title[language] ?? ''}:{' '}
              {say('demandCustomers', { count: customers })}{' '}
              {asked !== null && `(${say('demandAsked', { count: asked })}) `}
              {editPath !== undefined && (
                <Anchor component={Link} inherit underline="always" to={`${editPath}?control=${control}`}>
                  {say('disclose', { control })}
                </Anchor>
              )}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
