// Instead of a page that could not be shown: what happened, and what to do.
import { Anchor, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { Link, isRouteErrorResponse, useRevalidator, useRouteError } from 'react-router';
import { ApiFault } from '../api/api-fault.js';
import { appWords } from './app.words.js';
import { NOT_FOUND } from './not-found.js';
import { PageTitle } from './page-title.js';

export function PageError() {
  const error = useRouteError();
  const say = useWords(appWords);
  if (isRouteErrorResponse(error) || error instanceof Response) {
    if (error.status === NOT_FOUND) return <NotThere />;
  }
  const trouble = describeTrouble(error);
  return (
    <Stack role="alert" align="flex-start">
      <PageTitle>{say(`${trouble.kind}Title`)}</PageTitle>
      <Text>{say(trouble.kind)}</Text>
      {trouble.reference !== '' && (
        <Text size="sm">
          {say('reference')} <Code>{trouble.reference}</Code>
        </Text>
      )}
      {trouble.kind === 'outdated' ? <Reload /> : <Retry />}
    </Stack>
  );
}

function Reload() {
  const say = useWords(appWords);
  return <Button onClick={() => window.location.reload()}>{say('reload')}</Button>;
}

function NotThere() {
  const say = useWords(appWords);
  return (
    <Stack align="flex-start">
      <PageTitle>{say('notThereTitle')}</PageTitle>
      <Text>{say('notThere')}</Text>
      <Anchor component={Link} to="/">
        {say('toDirectory')}
      </Anchor>
    </Stack>
  );
}

function Retry() {
  const say = useWords(appWords);
  const { revalidate, state } = useRevalidator();
  return (
    <Group>
      <Button onClick={() => void revalidate()} loading={state === 'loading'}>
        {say('retry')}
      </Button>
      <Anchor component={Link} to="/">
        {say('toDirectory')}
      </Anchor>
    </Group>
  );
}

/** A script that could not be fetched is the connection's fault, whatever the browser calls it. */
export function describeTrouble(error: unknown): { kind: ApiFault['kind']; reference: string } {
  if (error instanceof ApiFault) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof TypeError && /fetch|import/i.test(message)) return { kind: 'offline', reference: '' };
  return { kind: 'fault', reference: message };
}
