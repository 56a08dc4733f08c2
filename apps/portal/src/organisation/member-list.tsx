// The people of the organisation; owners change what they may do and remove them, everybody may leave.
import { Badge, Button, Group, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { plain, useFormat } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import {
  type OrganisationQuery,
  RemoveMemberDocument,
  type Role,
  SetMemberRolesDocument,
} from './organisation.generated.js';
import { organisationWords } from './organisation.words.js';
import { RoleChoice } from './role-choice.js';

type Members = NonNullable<NonNullable<OrganisationQuery['viewer']>['members']>;
type Member = Members['edges'][number]['node'];

interface MemberListProps {
  readonly members: Members;
  readonly ownAccount: string;
  readonly isOwner: boolean;
}

export function MemberList({ members, ownAccount, isOwner }: MemberListProps) {
  const say = useWords(organisationWords);
  const format = useFormat();
  const [editing, setEditing] = useState<Member | null>(null);
  const [removing, setRemoving] = useState<Member | null>(null);
  return (
    <Stack component="section" aria-labelledby="members">
      <Title order={2} id="members">
        {say('members')}
      </Title>
      <Table.ScrollContainer minWidth={560} type="native" tabIndex={0} role="group" aria-labelledby="members">
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('member')}</Table.Th>
              <Table.Th scope="col">{say('roles')}</Table.Th>
              <Table.Th scope="col">{say('joinedAt')}</Table.Th>
              <Table.Th scope="col">{say('actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {members.edges.map(({ node }) => (
              <Table.Tr key={node.id}>
                <Table.Th scope="row" fw={400}>
                  <bdi>{plain(node.displayName)}</bdi>
                  {node.id === ownAccount && ` (${say('you')})`}
                  <Text size="sm" c="dimmed">
                    <bdi>{plain(node.email)}</bdi>
                  </Text>
                </Table.Th>
                <Table.Td>
                  <Group gap={4}>
                    {node.roles.map((role) => (
                      <Badge key={role} variant="outline">
                        {say(`role_${role}`)}
                      </Badge>
                    ))}
                  </Group>
                </Table.Td>
                <Table.Td>{format.day(node.createdAt)}</Table.Td>
                <Table.Td>
                  <Group gap="xs" wrap="nowrap">
                    {isOwner && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={say('editRolesOf', { name: plain(node.displayName) })}
                        onClick={() => setEditing(node)}
                      >
                        {say('editRoles')}
                      </Button>
                    )}
                    {(isOwner || node.id === ownAccount) && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={
                          node.id === ownAccount
                            ? say('leave')
                            : say('removeOf', { name: plain(node.displayName) })
                        }
                        onClick={() => setRemoving(node)}
                      >
                        {say(node.id === ownAccount ? 'leave' : 'remove')}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {editing && <EditRoles member={editing} onClose={() => setEditing(null)} />}
      {removing && (
        <RemoveMember
          member={removing}
          isOwn={removing.id === ownAccount}
          onClose={() => setRemoving(null)}
        />
      )}
    </Stack>
  );
}

interface DialogProps {
  readonly member: Member;
  readonly onClose: () => void;
}

function EditRoles({ member, onClose }: DialogProps) {
  const say = useWords(organisationWords);
  const { revalidate } = useRevalidator();
  const [roles, setRoles] = useState<readonly Role[]>(member.roles);
  const [setMemberRoles, { isRunning }] = useAct(SetMemberRolesDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function save() {
    const data = await setMemberRoles({ id: member.id, roles: [...roles] });
    if (!data) return;
    if (data.setMemberRoles.__typename !== 'ChangedMember') return setRefusal(data.setMemberRoles);
    notifySuccess(say('rolesChanged'));
    onClose();
    await revalidate();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('editRolesOf', { name: plain(member.displayName) })}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <Stack>
        <RoleChoice value={roles} onChange={setRoles} />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button onClick={() => void save()} loading={isRunning}>
            {say('save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function RemoveMember({ member, isOwn, onClose }: DialogProps & { readonly isOwn: boolean }) {
  const say = useWords(organisationWords);
  const { revalidate } = useRevalidator();
  const [removeMember, { isRunning }] = useAct(RemoveMemberDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const name = plain(member.displayName);
  async function remove() {
    const data = await removeMember({ id: member.id });
    if (!data) return;
    if (data.removeMember.__typename !== 'RemovedMember') return setRefusal(data.removeMember);
    notifySuccess(say('removed', { name }));
    onClose();
    await revalidate();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={isOwn ? say('leave') : say('removeTitle', { name })}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <Stack>
        <Text>{isOwn ? say('leaveWarning') : say('removeWarning', { name })}</Text>
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {say('cancel')}
          </Button>
          <Button color="red" onClick={() => void remove()} loading={isRunning}>
            {say(isOwn ? 'leave' : 'remove')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
