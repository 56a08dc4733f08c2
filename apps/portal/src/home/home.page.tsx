// The first page after signing in: a short guided way for whoever is new, the places to go on for everybody else.
import { Badge, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { plain } from '@bunkai/ui/format';
import { EmptyState } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { PageTitle } from '../app/page-title.js';
import { redirectToSignIn } from '../session/require-viewer.js';
import { type Step, customerSteps, providerSteps } from './first-steps.js';
import { FirstStepsDocument } from './home.generated.js';
import { homeWords } from './home.words.js';
import classes from './home.module.css';

export async function load({ api, url }: LoadArguments) {
  const { viewer } = await api.query(FirstStepsDocument, {});
  if (!viewer) throw redirectToSignIn(url);
  return viewer;
}

export function Page() {
  const viewer = useLoaded<typeof load>();
  const say = useWords(homeWords);
  const ways = [providerSteps(viewer), customerSteps(viewer)] as const;
  const isDone = ways.flat().every((step) => step.isDone);
  return (
    <Stack gap="xl" maw={760}>
      <PageTitle>{say('welcome', { name: plain(viewer.account.displayName) })}</PageTitle>
      {!viewer.organisation && (
        <EmptyState
          title={say('noOrganisation')}
          action={
            <Button component={Link} to="/account">
              {say('toAccount')}
            </Button>
          }
        >
          {say('noOrganisationHow')}
        </EmptyState>
      )}
      {viewer.organisation && isDone && <Text>{say('allDone')}</Text>}
      <Steps title={say('asProvider')} steps={ways[0]} />
      <Steps title={say('asCustomer')} steps={ways[1]} />
      <Places />
    </Stack>
  );
}

function Steps({ title, steps }: { readonly title: string; readonly steps: readonly Step[] }) {
  const say = useWords(homeWords);
  if (steps.length === 0 || steps.every((step) => step.isDone)) return null;
  const next = steps.find((step) => !step.isDone);
  return (
    <section>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <List type="ordered" listStyleType="none" className={classes.steps ?? ''}>
        {steps.map((step) => (
          <List.Item key={step.key}>
            <Group justify="space-between" align="flex-start" gap="sm">
              <div className={classes.step}>
                <Group gap="xs">
                  <Text fw={650}>{say(step.key)}</Text>
                  <Badge variant={step === next ? 'filled' : 'outline'}>
                    {say(step.isDone ? 'done' : step === next ? 'next' : 'later')}
                  </Badge>
                </Group>
                <Text size="sm" c="dimmed">
                  {say(`${step.key}How`)}
                </Text>
              </div>
              {step === next && (
                <Button component={Link} to={step.to} aria-label={`${say('start')}: ${say(step.key)}`}>
                  {say('start')}
                </Button>
              )}
            </Group>
          </List.Item>
        ))}
      </List>
    </section>
  );
}

function Places() {
  const { organisation, roles } = useLoaded<typeof load>();
  const say = useWords(homeWords);
  return (
    <Group component="nav" aria-label={say('open')}>
      {organisation?.provider && (
        <Button component={Link} to="/provider" variant="default">
          {say('toDashboard')}
        </Button>
      )}
      {organisation?.customer && (
        <Button component={Link} to="/customer" variant="default">
          {say('toMatrix')}
        </Button>
      )}
      {organisation && (
        <Button component={Link} to="/inbox" variant="default">
          {say('toInbox')}
        </Button>
      )}
      {roles.includes('owner') && (
        <Button component={Link} to="/organisation" variant="default">
          {say('colleague')}
        </Button>
      )}
      <Button component={Link} to="/" variant="default">
        {say('toDirectory')}
      </Button>
    </Group>
  );
}
