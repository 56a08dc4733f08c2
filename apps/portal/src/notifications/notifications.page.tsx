// By which ways alerts reach a member and the organisation, apart from the inbox.
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { bilingual } from '@bunkai/ui/format';
import { EmptyState } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { PageTitle } from '../app/page-title.js';
import { redirectToSignIn } from '../session/require-viewer.js';
import { EndpointList } from './endpoint-list.js';
import { FeedAddress } from './feed-address.js';
import { MyEmail } from './my-email.js';
import { NotificationsDocument } from './notifications.generated.js';
import { settingsWords } from './settings.words.js';

export async function load({ api, url }: LoadArguments) {
  const { viewer } = await api.query(NotificationsDocument, {});
  if (!viewer) throw redirectToSignIn(url);
  return viewer;
}

export function Page() {
  const { account, organisation, roles, feedAddress, channels } = useLoaded<typeof load>();
  const say = useWords(settingsWords);
  const language = useLanguage();
  if (!organisation) return <NoOrganisation />;
  const mail = channels.find(({ kind }) => kind === 'e-mail');
  const name = bilingual(organisation.name, language);
  return (
    <Stack gap="xl" maw={760}>
      <Stack gap="xs">
        <PageTitle>{say('title')}</PageTitle>
        <Text>{say('intro', { organisation: name })}</Text>
        <Anchor component={Link} to="/inbox">
          {say('toInbox')}
        </Anchor>
      </Stack>
      {mail && (
        <MyEmail
          key={`${mail.id} ${mail.state}`}
          channel={mail}
          email={account.email}
          hasRequirements={organisation.customer}
        />
      )}
      <FeedAddress createdAt={feedAddress?.createdAt ?? null} />
      <EndpointList
        endpoints={channels.filter(({ kind }) => kind !== 'e-mail')}
        organisation={name}
        hasRequirements={organisation.customer}
        isOwner={roles.includes('owner')}
      />
    </Stack>
  );
}

function NoOrganisation() {
  const say = useWords(settingsWords);
  return (
    <Stack>
      <PageTitle>{say('title')}</PageTitle>
      <EmptyState
        title={say('noOrganisationTitle')}
        action={
          <Button component={Link} to="/account" variant="default">
            {say('toAccount')}
          </Button>
        }
      >
        {say('noOrganisation')}
      </EmptyState>
    </Stack>
  );
}
