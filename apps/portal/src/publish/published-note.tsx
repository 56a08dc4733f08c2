// After publishing: what happened, and where to go on.
import { Alert, Button, Group, Text } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import classes from './publish.module.css';
import { publishWords } from './publish.words.js';
import type { Published } from './use-publish.js';

interface PublishedNoteProps {
  readonly release: Published;
  readonly provider: string;
  readonly service: string;
}

export function PublishedNote({ release, provider, service }: PublishedNoteProps) {
  const say = useWords(publishWords);
  const format = useFormat();
  const { number, state, effectiveFrom } = release;
  const path = `/p/${provider}/${service}`;
  return (
    <Alert
      classNames={{ title: classes.alertTitle }}
      color="teal"
      variant="outline"
      role="status"
      icon={<IconCheck aria-hidden />}
      title={say('done', { number })}
    >
      <Text>
        {state === 'scheduled'
          ? say('doneScheduled', { at: format.instant(effectiveFrom) })
          : say('doneInForce')}
      </Text>
      <Group mt="md">
        <Button component={Link} to={`${path}/releases/${number}`}>
          {say('toRelease')}
        </Button>
        <Button component={Link} variant="default" to={`${path}/history`}>
          {say('toHistory')}
        </Button>
        <Button component={Link} variant="default" to={`/provider/services/${service}`}>
          {say('toService')}
        </Button>
      </Group>
    </Alert>
  );
}
