// The versions of a requirement profile, and what differs between any two.
import { Anchor, Badge, Group, Stack, Table, Text, Title } from '@mantine/core';
import { iso27017_2015 } from '@bunkai/catalogue';
import type { Requirements } from '@bunkai/requirement';
import { diffRequirements } from '@bunkai/requirement/authoring';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { LoadMore } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../api/api-context.js';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import { useNotifyTrouble } from '../app/notify.js';
import { PageTitle } from '../app/page-title.js';
import { requireViewer } from '../session/require-viewer.js';
import { ProfileVersionsDocument } from './profile.generated.js';
import { DiffInWords } from './saving/diff-in-words.js';
import { VersionJson } from './saving/version-json.js';
import { VersionPair } from './saving/version-pair.js';
import type { Profile, Version } from './saving/version.js';
import { versionsWords } from './saving/versions.words.js';

export async function load({ api, params, url }: LoadArguments) {
  await requireViewer(api, url);
  const { node } = await api.query(ProfileVersionsDocument, { id: params['id'] ?? '', after: null });
  if (node?.__typename !== 'RequirementProfile') throw notFound();
  return node;
}

/** What is compared stands in the address; all versions are here. */
export function shouldReload(): boolean {
  return false;
}

export function Page() {
  const profile = useLoaded<typeof load>();
  const say = useWords(versionsWords);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const { versions, isLoading, more } = useVersions(profile);
  const shown = versions.find(({ number }) => String(number) === search.get('json'));
  return (
    <Stack>
      <div>
        <Anchor component={Link} to={`/customer/profiles/${profile.id}`} size="sm">
          {say('toBuilder')}
        </Anchor>
        <PageTitle>{say('title', { name: bilingual(profile.name, language) })}</PageTitle>
      </div>
      <VersionTable versions={versions} />
      {more && <LoadMore isLoading={isLoading} onMore={more} />}
      <Comparison versions={versions} />
      {shown && (
        <VersionJson
          version={shown}
          onClose={() =>
            setSearch((before) => {
              before.delete('json');
              return before;
            })
          }
        />
      )}
    </Stack>
  );
}

/** The versions so far, and how to have more of them, if there are. */
function useVersions(profile: Profile) {
  const api = useApi();
  const notifyTrouble = useNotifyTrouble();
  const [pages, setPages] = useState<readonly Profile['versions'][]>([profile.versions]);
  const [isLoading, setIsLoading] = useState(false);
  const { hasNextPage, endCursor } = pages.at(-1)?.pageInfo ?? profile.versions.pageInfo;

  async function load() {
    setIsLoading(true);
    try {
      const { node } = await api.query(ProfileVersionsDocument, { id: profile.id, after: endCursor });
      if (node?.__typename === 'RequirementProfile') setPages((before) => [...before, node.versions]);
    } catch (error) {
      notifyTrouble(error);
    } finally {
      setIsLoading(false);
    }
  }

  return {
    versions: pages.flatMap(({ edges }) => edges.map(({ node }) => node)),
    isLoading,
    more: hasNextPage ? () => void load() : undefined,
  };
}

function VersionTable({ versions }: { readonly versions: readonly Version[] }) {
  const say = useWords(versionsWords);
  const format = useFormat();
  const [search] = useSearchParams();
  return (
    <Table.ScrollContainer minWidth={520} tabIndex={0} role="region" aria-label={say('caption')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('number')}</Table.Th>
            <Table.Th scope="col">{say('from')}</Table.Th>
            <Table.Th scope="col">{say('count')}</Table.Th>
            <Table.Th scope="col">{say('hash')}</Table.Th>
            <Table.Th scope="col">{say('json')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions.map(({ number, createdAt, requirementCount, hash }, index) => {
            const to = new URLSearchParams(search);
            to.set('json', String(number));
            return (
              <Table.Tr key={number}>
                <Table.Th scope="row">
                  <Group gap="xs">
                    {format.number(number)}
                    {index === 0 && (
                      <Badge variant="default" tt="none">
                        {say('current')}
                      </Badge>
                    )}
                  </Group>
                </Table.Th>
                <Table.Td>{format.instant(createdAt)}</Table.Td>
                <Table.Td>{format.number(requirementCount)}</Table.Td>
                <Table.Td>
                  <Text ff="monospace" size="xs" title={hash}>
                    {hash.slice(0, 19)}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Anchor
                    component={Link}
                    to={`?${to.toString()}`}
                    preventScrollReset
                    aria-label={say('jsonOf', { number })}
                  >
                    {say('json')}
                  </Anchor>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Comparison({ versions }: { readonly versions: readonly Version[] }) {
  const say = useWords(versionsWords);
  const [search] = useSearchParams();
  const find = (name: string, otherwise: number) =>
    versions.find(({ number }) => String(number) === search.get(name)) ?? versions[otherwise];
  const after = find('after', 0);
  const before = find('before', 1);
  return (
    <section aria-labelledby="compare">
      <Title order={2} size="h3" id="compare" mb="xs">
        {say('compare')}
      </Title>
      {before && after ? (
        <Stack>
          <VersionPair versions={versions} before={before} after={after} />
          <DiffInWords
            diff={diffRequirements(before.document as Requirements, after.document as Requirements)}
            catalogue={iso27017_2015}
          />
        </Stack>
      ) : (
        <Text>{say('onlyOne')}</Text>
      )}
    </section>
  );
}
