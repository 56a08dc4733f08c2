// Who is invited into the organisation, and inviting; for its owners.
import {
  Badge,
  Button,
  Code,
  CopyButton,
  Group,
  Modal,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { plain, useFormat } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { type FormEvent, useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { useSite } from '../app/site-context.js';
import {
  InviteMemberDocument,
  type InviteMemberMutation,
  type OrganisationQuery,
  RevokeInvitationDocument,
  type Role,
} from './organisation.generated.js';
import { organisationWords } from './organisation.words.js';
import { RoleChoice } from './role-choice.js';

type Invitations = NonNullable<NonNullable<OrganisationQuery['viewer']>['invitations']>;
type Issued = Extract<InviteMemberMutation['inviteMember'], { __typename: 'IssuedInvitation' }>;

interface InvitationListProps {
  readonly invitations: Invitations;
  readonly sides: { readonly provider: boolean; readonly customer: boolean };
}

export function InvitationList({ invitations, sides }: InvitationListProps) {
  const say = useWords(organisationWords);
  const format = useFormat();
  const { revalidate } = useRevalidator();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [revoke] = useAct(RevokeInvitationDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function takeBack(id: string) {
    const data = await revoke({ id });
    if (!data) return;
    if (data.revokeInvitation.__typename === 'RevokedInvitation') notifySuccess(say('revoked'));
    else setRefusal(data.revokeInvitation);
    await revalidate();
  }
  return (
    <Stack component="section" aria-labelledby="invitations" align="stretch">
      <Group justify="space-between">
        <Title order={2} id="invitations">
          {say('invitations')}
        </Title>
        <Button onClick={open}>{say('invite')}</Button>
      </Group>
      <RefusalAlert refusal={refusal} />
      {invitations.edges.length === 0 && <Text>{say('noInvitations')}</Text>}
      {invitations.edges.length > 0 && (
        <Table.ScrollContainer
          minWidth={560}
          type="native"
          tabIndex={0}
          role="group"
          aria-labelledby="invitations"
        >
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{say('email')}</Table.Th>
                <Table.Th scope="col">{say('roles')}</Table.Th>
                <Table.Th scope="col">{say('state')}</Table.Th>
                <Table.Th scope="col">{say('until')}</Table.Th>
                <Table.Th scope="col">{say('actions')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {invitations.edges.map(({ node }) => (
                <Table.Tr key={node.id}>
                  <Table.Th scope="row" fw={400}>
                    <bdi>{plain(node.email)}</bdi>
                  </Table.Th>
                  <Table.Td>{format.list(node.roles.map((role) => say(`role_${role}`)))}</Table.Td>
                  <Table.Td>
                    <Badge variant="outline">{say(`state_${node.state as 'open'}`)}</Badge>
                  </Table.Td>
                  <Table.Td>{format.instant(node.expiresAt)}</Table.Td>
                  <Table.Td>
                    {node.state === 'open' && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={say('revokeOf', { email: plain(node.email) })}
                        onClick={() => void takeBack(node.id)}
                      >
                        {say('revoke')}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Modal
        opened={isOpen}
        onClose={close}
        title={say('invite')}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <InviteForm sides={sides} />
      </Modal>
    </Stack>
  );
}

function InviteForm({ sides }: Pick<InvitationListProps, 'sides'>) {
  const say = useWords(organisationWords);
  const { revalidate } = useRevalidator();
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([sides.provider ? 'publisher' : 'assessor']);
  const [invite, { isRunning }] = useAct(InviteMemberDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [issued, setIssued] = useState<Issued | null>(null);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    const data = await invite({ email, roles: [...roles] });
    if (!data) return;
    if (data.inviteMember.__typename !== 'IssuedInvitation') return setRefusal(data.inviteMember);
    setIssued(data.inviteMember);
    await revalidate();
  }
  if (issued) return <IssuedLink issued={issued} />;
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <TextInput
          type="email"
          label={say('email')}
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <RoleChoice value={roles} onChange={setRoles} />
        <RefusalAlert refusal={refusal} />
        <Button type="submit" loading={isRunning}>
          {say('inviteSubmit')}
        </Button>
      </Stack>
    </form>
  );
}

function IssuedLink({ issued }: { readonly issued: Issued }) {
  const say = useWords(organisationWords);
  const format = useFormat();
  const { origin } = useSite();
  const link = `${origin}/invitation?token=${encodeURIComponent(issued.token)}`;
  const { email, expiresAt } = issued.invitation;
  return (
    <Stack role="status">
      <Text fw={650}>{say('invited')}</Text>
      <Text>{say('invitedHow', { email: plain(email), date: format.instant(expiresAt) })}</Text>
      <Code block>{link}</Code>
      <CopyButton value={link}>
        {({ copied, copy }) => <Button onClick={copy}>{say(copied ? 'copied' : 'copyLink')}</Button>}
      </CopyButton>
    </Stack>
  );
}
