// The requirement profiles of an organisation.
import { Anchor, Button, Group, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { EmptyState, LoadMore } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../api/api-context.js';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { useNotifyTrouble } from '../app/notify.js';
import { PageTitle } from '../app/page-title.js';
import { requireViewer } from '../session/require-viewer.js';
import { TemplateChoice } from './new/template-choice.js';
import { ProfileUsesDocument, ProfilesDocument, type ProfilesQuery } from './profile.generated.js';
import { profilesWords } from './profiles.words.js';
import { type Subscriptions, usesOfProfile } from './uses-of-profile.js';

type Viewer = NonNullable<ProfilesQuery['viewer']>;
type Page = NonNullable<Viewer['requirementProfiles']>;

export async function load({ api, url }: LoadArguments) {
  await requireViewer(api, url);
  const archived = url.searchParams.has('archived');
  const [{ viewer }, uses] = await Promise.all([
    api.query(ProfilesDocument, { archived, after: null }),
    api.query(ProfileUsesDocument, {}),
  ]);
  return {
    archived,
    roles: viewer?.roles ?? [],
    page: viewer?.requirementProfiles,
    uses: uses.viewer?.subscriptions,
  };
}

export function Page() {
  const { archived, roles, page, uses } = useLoaded<typeof load>();
  const say = useWords(profilesWords);
  const [, setSearch] = useSearchParams();
  const mayWrite = roles.includes('owner') || roles.includes('assessor');
  return (
    <Stack>
      <Group justify="space-between" align="flex-end">
        <PageTitle>{say('title')}</PageTitle>
        {page && mayWrite && (
          <Button component={Link} to="/customer/profiles/new">
            {say('new')}
          </Button>
        )}
      </Group>
      <Text maw="70ch">{say('intro')}</Text>
      {page ? (
        <>
          <Group>
            <SegmentedControl
              aria-label={say('show')}
              value={archived ? 'archived' : 'current'}
              data={[
                { value: 'current', label: say('current') },
                { value: 'archived', label: say('archived') },
              ]}
              onChange={(shown) => setSearch(shown === 'archived' ? { archived: '1' } : {})}
            />
          </Group>
          {page.edges.length === 0 ? (
            <Nothing archived={archived} mayWrite={mayWrite} />
          ) : (
            <Profiles key={String(archived)} first={page} archived={archived} uses={uses} />
          )}
        </>
      ) : (
        <EmptyState
          title={say('noCustomer')}
          action={
            <Anchor component={Link} to="/organisation">
              {say('toOrganisation')}
            </Anchor>
          }
        >
          {say('noCustomerText')}
        </EmptyState>
      )}
    </Stack>
  );
}

function Nothing({ archived, mayWrite }: { readonly archived: boolean; readonly mayWrite: boolean }) {
  const say = useWords(profilesWords);
  if (archived) return <EmptyState title={say('emptyArchived')}>{say('emptyArchivedText')}</EmptyState>;
  return (
    <Stack>
      <EmptyState title={say('emptyTitle')}>{say('empty')}</EmptyState>
      {mayWrite && <TemplateChoice />}
    </Stack>
  );
}

interface ProfilesProps {
  readonly first: Page;
  readonly archived: boolean;
  readonly uses: Subscriptions | undefined;
}

function Profiles({ first, archived, uses }: ProfilesProps) {
  const say = useWords(profilesWords);
  const language = useLanguage();
  const format = useFormat();
  const api = useApi();
  const notifyTrouble = useNotifyTrouble();
  const [pages, setPages] = useState<readonly Page[]>([first]);
  const [isLoading, setIsLoading] = useState(false);
  const last = pages.at(-1);

  async function more() {
    setIsLoading(true);
    try {
      const after = last?.pageInfo.endCursor ?? null;
      const { viewer } = await api.query(ProfilesDocument, { archived, after });
      const next = viewer?.requirementProfiles;
      if (next) setPages((before) => [...before, next]);
    } catch (error) {
      notifyTrouble(error);
    } finally {
      setIsLoading(false);
    }
  }

  return (
    <>
      <Table.ScrollContainer minWidth={480} tabIndex={0} role="region" aria-label={say('caption')}>
        <Table verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('name')}</Table.Th>
              <Table.Th scope="col">{say('count')}</Table.Th>
              <Table.Th scope="col">{say('version')}</Table.Th>
              <Table.Th scope="col">{say('since')}</Table.Th>
              <Table.Th scope="col">{say('used')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {pages
              .flatMap(({ edges }) => edges)
              .map(({ node }) => {
                const { subscriptions } = usesOfProfile(node.id, uses);
                return (
                  <Table.Tr key={node.id}>
                    <Table.Th scope="row" fw={600}>
                      <Anchor component={Link} to={`/customer/profiles/${node.id}`} inherit>
                        <bdi>{bilingual(node.name, language)}</bdi>
                      </Anchor>
                    </Table.Th>
                    <Table.Td>{format.number(node.currentVersion.requirementCount)}</Table.Td>
                    <Table.Td>
                      <Anchor component={Link} to={`/customer/profiles/${node.id}/versions`} inherit>
                        {format.number(node.currentVersion.number)}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>{format.day(node.currentVersion.createdAt)}</Table.Td>
                    <Table.Td>
                      {subscriptions.length === 0
                        ? say('unused')
                        : say('uses', { count: subscriptions.length })}
                    </Table.Td>
                  </Table.Tr>
                );
              })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {last?.pageInfo.hasNextPage && <LoadMore isLoading={isLoading} onMore={() => void more()} />}
    </>
  );
}
