// The requirement profiles of an organisation.
import { Anchor, Button, Group, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { EmptyState, LoadMore } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../api/api-context.js';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { useNotifyTrouble } from '../app/notify.js';
import { PageTitle } from '../app/page-title.js';
import { type SortableColumn, SortableTable } from '../app/sortable-table.js';
import { requireViewer } from '../session/require-viewer.js';
import { TemplateChoice } from './new/template-choice.js';
import { ProfileUsesDocument, ProfilesDocument, type ProfilesQuery } from './profile.generated.js';
import { profilesWords } from './profiles.words.js';
import { type Subscriptions, usesOfProfile } from './uses-of-profile.js';

type Viewer = NonNullable<ProfilesQuery['viewer']>;
type Page = NonNullable<Viewer['requirementProfiles']>;
type Row = Page['edges'][number];

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

  const rows = useMemo(() => pages.flatMap(({ edges }) => edges), [pages]);
  const columns = useColumns(uses);
  return (
    <>
      <Table.ScrollContainer minWidth={480} tabIndex={0} role="region" aria-label={say('caption')}>
        <SortableTable rows={rows} idOf={({ node }) => node.id} columns={columns} language={language} />
      </Table.ScrollContainer>
      {last?.pageInfo.hasNextPage && <LoadMore isLoading={isLoading} onMore={() => void more()} />}
    </>
  );
}

function useColumns(uses: Subscriptions | undefined) {
  const say = useWords(profilesWords);
  const language = useLanguage();
  const format = useFormat();
  return useMemo((): readonly SortableColumn<Row>[] => {
    const usesOf = ({ node }: Row) => usesOfProfile(node.id, uses).subscriptions.length;
    const nameOf = ({ node }: Row) => bilingual(node.name, language);
    return [
      {
        id: 'name',
        title: say('name'),
        sortBy: nameOf,
        cell: (row) => (
          <Anchor component={Link} to={`/customer/profiles/${row.node.id}`} inherit fw={600}>
            <bdi>{nameOf(row)}</bdi>
          </Anchor>
        ),
      },
      {
        id: 'count',
        title: say('count'),
        sortBy: ({ node }) => node.currentVersion.requirementCount,
        cell: ({ node }) => format.number(node.currentVersion.requirementCount),
      },
      {
        id: 'version',
        title: say('version'),
        sortBy: ({ node }) => node.currentVersion.number,
        cell: ({ node }) => (
          <Anchor component={Link} to={`/customer/profiles/${node.id}/versions`} inherit>
            {format.number(node.currentVersion.number)}
          </Anchor>
        ),
      },
      {
        id: 'since',
        title: say('since'),
        sortBy: ({ node }) => node.currentVersion.createdAt,
        cell: ({ node }) => format.day(node.currentVersion.createdAt),
      },
      {
        id: 'used',
        title: say('used'),
        sortBy: usesOf,
        cell: (row) => (usesOf(row) === 0 ? say('unused') : say('uses', { count: usesOf(row) })),
      },
    ];
  }, [say, format, language, uses]);
}
