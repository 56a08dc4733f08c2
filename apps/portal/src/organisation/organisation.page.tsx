// The organisation that I act for: its people, and who is invited.
import { Badge, Group, Stack, Text } from '@mantine/core';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { redirect } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { PageTitle } from '../app/page-title.js';
import { requireViewer } from '../session/require-viewer.js';
import { InvitationList } from './invitation-list.js';
import { MemberList } from './member-list.js';
import { OrganisationDocument } from './organisation.generated.js';
import { organisationWords } from './organisation.words.js';

export async function load({ api, url }: LoadArguments) {
  await requireViewer(api, url);
  const { viewer } = await api.query(OrganisationDocument, {
    membersAfter: url.searchParams.get('members'),
    invitationsAfter: url.searchParams.get('invitations'),
  });
  const organisation = viewer?.organisation;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router takes a thrown response for the page's answer
  if (!viewer || !organisation) throw redirect('/home');
  return { viewer, organisation, isOwner: viewer.roles.includes('owner') };
}

export function Page() {
  const { viewer, organisation, isOwner } = useLoaded<typeof load>();
  const say = useWords(organisationWords);
  const language = useLanguage();
  const format = useFormat();
  const { members, invitations } = viewer;
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <PageTitle>{bilingual(organisation.name, language)}</PageTitle>
        <Group gap="xs">
          {organisation.provider && <Badge variant="outline">{say('provider')}</Badge>}
          {organisation.customer && <Badge variant="outline">{say('customer')}</Badge>}
          <Text size="sm" c="dimmed">
            {say('since', { date: format.day(organisation.createdAt) })}
          </Text>
        </Group>
      </Stack>
      {members && <MemberList members={members} ownAccount={viewer.account.id} isOwner={isOwner} />}
      {invitations && <InvitationList invitations={invitations} sides={organisation} />}
    </Stack>
  );
}
