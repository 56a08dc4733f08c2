// Where an invitation's link leads: who invites, and the way to accept.
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { Link, useNavigate, useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notifySuccess } from '../app/notify.js';
import { PageTitle } from '../app/page-title.js';
import { organisationWords } from '../organisation/organisation.words.js';
import { sessionWords } from './session.words.js';
import { AcceptInvitationDocument, InvitationDocument } from './sign-up.generated.js';
import { useViewer } from './use-viewer.js';

export async function load({ api, url }: LoadArguments) {
  const token = url.searchParams.get('token') ?? '';
  const { invitation } = await api.query(InvitationDocument, { token });
  return { token, invitation };
}

export function Page() {
  const { invitation } = useLoaded<typeof load>();
  const say = useWords(sessionWords);
  if (invitation) return <OpenInvitation />;
  return (
    <Stack align="flex-start">
      <PageTitle>{say('invitationGone')}</PageTitle>
      <Text>{say('invitationGoneWhy')}</Text>
      <Anchor component={Link} to="/home">
        {say('toStart')}
      </Anchor>
    </Stack>
  );
}

function OpenInvitation() {
  const { token, invitation } = useLoaded<typeof load>();
  const say = useWords(sessionWords);
  const sayRole = useWords(organisationWords);
  const format = useFormat();
  const language = useLanguage();
  const viewer = useViewer();
  if (!invitation) return null;
  const organisation = bilingual(invitation.organisationName, language);
  const roles = format.list(invitation.roles.map((role) => sayRole(`role_${role}`)));
  const query = `invitation=${encodeURIComponent(token)}&email=${encodeURIComponent(invitation.email)}`;
  const back = `next=${encodeURIComponent(`/invitation?token=${encodeURIComponent(token)}`)}`;
  return (
    <Stack align="flex-start" maw={560}>
      <PageTitle>{say('invitedTo', { organisation })}</PageTitle>
      <Text>{say('invitedAs', { roles })}</Text>
      <Text>
        {say('invitedUntil', { email: invitation.email, date: format.instant(invitation.expiresAt) })}
      </Text>
      {viewer ? (
        <Accept token={token} organisation={organisation} email={viewer.account.email} />
      ) : (
        <Group>
          <Button component={Link} to={`/sign-up?${query}`}>
            {say('signUp')}
          </Button>
          <Button component={Link} to={`/sign-in?${back}`} variant="default">
            {say('signIn')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface AcceptProps {
  readonly token: string;
  readonly organisation: string;
  readonly email: string;
}

function Accept({ token, organisation, email }: AcceptProps) {
  const say = useWords(sessionWords);
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [accept, { isRunning }] = useAct(AcceptInvitationDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function join() {
    const data = await accept({ token });
    if (!data) return;
    const result = data.acceptInvitation;
    if (result.__typename !== 'CurrentViewer') return setRefusal(result);
    notifySuccess(say('joined', { organisation }));
    await navigate('/home');
    await revalidate();
  }
  return (
    <Stack align="flex-start">
      <Text size="sm">{say('signedInAs', { email })}</Text>
      <RefusalAlert refusal={refusal} />
      <Button onClick={() => void join()} loading={isRunning}>
        {say('accept', { organisation })}
      </Button>
    </Stack>
  );
}
