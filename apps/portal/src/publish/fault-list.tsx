// What has to be put right before publishing, each with the way to its place in the editor.
import { Alert, Anchor, List } from '@mantine/core';
import { plain } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { editorPath } from './fault-place.js';
import classes from './publish.module.css';
import { publishWords } from './publish.words.js';

interface FaultListProps {
  readonly service: string;
  readonly faults: readonly { readonly pointer: string; readonly message: string }[];
}

const MOST = 50;

export function FaultList({ service, faults }: FaultListProps) {
  const say = useWords(publishWords);
  return (
    <Alert
      role="note"
      classNames={{ title: classes.alertTitle, body: classes.alertBody }}
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={say('faults', { count: faults.length })}
      variant="outline"
    >
      {say('faultsText')}
      <List mt="xs" spacing={4} className={classes.faults}>
        {faults.slice(0, MOST).map(({ pointer, message }, index) => (
          <List.Item key={`${index} ${pointer}`}>
            <bdi>{plain(message)}</bdi> <code>{plain(pointer)}</code>{' '}
            <Anchor component={Link} to={editorPath(service, pointer)} inherit underline="always">
              {say('editPlace')}
            </Anchor>
          </List.Item>
        ))}
      </List>
      {faults.length > MOST && say('moreFaults', { count: faults.length - MOST })}
    </Alert>
  );
}
