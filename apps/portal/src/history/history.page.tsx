// Every release of a service: on a time axis and as a list, any two to be compared.
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { bilingual } from '@bunkai/ui/format';
import { ReleaseTimeline } from '@bunkai/ui/pictures';
import { EmptyState } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link, redirect } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import { PageMeta, PageTitle } from '../app/page-title.js';
import { askedPair, likelyPair } from './comparable.js';
import { HistoryDocument } from './history.generated.js';
import { historyWords } from './history.words.js';
import { toMark } from './release-marks.js';
import { ReleaseTable } from './release-table.js';

const PAGE = 25;

/** The form of this page asks for a comparison by two numbers, and works without scripts too. */
export async function load({ api, params, url, now }: LoadArguments) {
  const { provider = '', service: slug = '' } = params;
  const pair = url.searchParams.has('compare') ? askedPair(url.searchParams) : undefined;
  const variant = url.searchParams.get('variant');
  const search = variant === null ? '' : `?variant=${encodeURIComponent(variant)}`;
  const path = `/p/${provider}/${slug}`;
  // The router takes what is thrown for a response of the page.
  if (pair) throw redirect(`${path}/compare/${pair.before}/${pair.after}${search}`) as unknown as Error;
  const after = url.searchParams.get('after-release');
  const { service } = await api.query(HistoryDocument, { provider, slug, first: PAGE, after });
  if (!service) throw notFound();
  return { service, now, path, variant, isFirst: after === null };
}

export function Page() {
  const { service, now, path, variant, isFirst } = useLoaded<typeof load>();
  const say = useWords(historyWords);
  const language = useLanguage();
  const releases = service.releases.edges.map(({ node }) => node);
  const name = bilingual(service.name, language);
  const { endCursor, hasNextPage } = service.releases.pageInfo;
  const search = new URLSearchParams(variant === null ? [] : [['variant', variant]]);
  const older = new URLSearchParams([...search, ['after-release', endCursor ?? '']]);
  return (
    <Stack>
      <PageMeta
        title={say('titleOf', { service: name })}
        description={say('description', {
          service: name,
          provider: bilingual(service.provider.name, language),
        })}
        path={`${path}/history`}
        json={`${path}/releases.json`}
      />
      <Group justify="space-between" align="baseline">
        <PageTitle title={say('titleOf', { service: name })}>{say('title')}</PageTitle>
        <Anchor href={`${path}/releases.json`} size="sm">
          {say('json')}
        </Anchor>
      </Group>
      {releases.length === 0 ? (
        <EmptyState title={say('none')}>{say('noneText')}</EmptyState>
      ) : (
        <>
          <Text>{say('intro')}</Text>
          <ReleaseTimeline releases={releases.flatMap(toMark)} now={now} withList={false} />
          <ReleaseTable
            service={service}
            releases={releases}
            path={path}
            variant={variant}
            pair={likelyPair(releases, service.release?.number)}
          />
          <Group>
            {!isFirst && (
              <Anchor component={Link} to={`${path}/history?${search.toString()}`}>
                {say('backToNewest')}
              </Anchor>
            )}
            {hasNextPage && (
              <Anchor component={Link} to={`${path}/history?${older.toString()}`}>
                {say('older')}
              </Anchor>
            )}
          </Group>
        </>
      )}
    </Stack>
  );
}
