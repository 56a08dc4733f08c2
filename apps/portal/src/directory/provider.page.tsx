// A cloud service provider: its name, and the services that it discloses.
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { bilingual } from '@bunkai/ui/format';
import { EmptyState, LoadMore } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import { PageMeta, PageTitle } from '../app/page-title.js';
import { NoticeRecord } from '../notice/notice-record.js';
import { PAGE, readFilter } from './directory-filter.js';
import { directoryWords } from './directory.words.js';
import { ProviderDocument } from './directory.generated.js';
import { ServiceRow } from './service-row.js';
import rowClasses from './service-row.module.css';
import { useFilter } from './use-filter.js';

/** Most services of one request, and so of this page. */
const MOST = 100;

export async function load({ api, url, params, now }: LoadArguments) {
  const first = Math.min(readFilter(url.searchParams).count, MOST);
  const { provider } = await api.query(ProviderDocument, { slug: params['provider'] ?? '', first });
  if (!provider) throw notFound();
  return { provider, now };
}

export function Page() {
  const say = useWords(directoryWords);
  const language = useLanguage();
  const { provider, now } = useLoaded<typeof load>();
  const { params, filter, go, isLoading } = useFilter();
  const { totalCount, edges, pageInfo } = provider.services;
  const name = bilingual(provider.name, language) || provider.slug;
  const json = `/p/directory.json?provider=${provider.slug}`;
  const showMore = () => {
    const more = new URLSearchParams(params);
    more.set('n', String(filter.count + PAGE));
    if (!isLoading) go(more, { replace: true });
  };
  return (
    <Stack gap="lg">
      <PageMeta
        title={name}
        description={say('providerDescription', { provider: name })}
        path={`/p/${provider.slug}`}
        json={json}
        feeds={`/p/${provider.slug}`}
      />
      <Stack gap={4}>
        <Anchor component={Link} to="/" size="sm">
          {say('allServices')}
        </Anchor>
        <Text size="sm" c="dimmed">
          {say('providerKind')}
        </Text>
        <PageTitle>{name}</PageTitle>
        <Group justify="space-between">
          <Text role="status">{say('found', { count: totalCount })}</Text>
          <Group gap="md">
            <Anchor href={`/p/${provider.slug}/feed.atom?lang=${language}`} size="sm">
              {say('feed')}
            </Anchor>
            <Anchor href={json} size="sm">
              {say('json')}
            </Anchor>
          </Group>
        </Group>
      </Stack>
      {totalCount === 0 ? (
        <EmptyState title={say('providerNone')}>{say('providerNoneWhat')}</EmptyState>
      ) : (
        <ul className={rowClasses.list} aria-busy={isLoading}>
          {edges.map(({ node }) => (
            <li key={node.service.id}>
              <ServiceRow row={node} now={now} withoutProvider />
            </li>
          ))}
        </ul>
      )}
      {pageInfo.hasNextPage && filter.count < MOST && <LoadMore isLoading={isLoading} onMore={showMore} />}
      <NoticeRecord provider={provider.slug} record={provider.noticeRecord} />
    </Stack>
  );
}
