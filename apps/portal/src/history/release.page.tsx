// One release for good: what it states, what changed with it, and whether it still holds.
import type { Disclosure } from '@bunkai/disclosure';
import { Anchor, Code, Group, Stack, Text, Title } from '@mantine/core';
import { ChangeList } from '@bunkai/ui/changes';
import { bilingual, foreignLanguage, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import { PageMeta, PageTitle } from '../app/page-title.js';
import { ReleaseNotice } from '../notice/release-notice.js';
import { reviveCatalogue } from '../trust/catalogue/revive-catalogue.js';
import { releaseBefore, releaseNumber } from './comparable.js';
import { ReleaseOfServiceDocument } from './history.generated.js';
import classes from './history.module.css';
import { historyWords } from './history.words.js';
import { ReleaseBanner } from './release-banner.js';
import { ReleaseStatements } from './release-statements.js';
import { variantNames } from './variant-names.js';

export async function load({ api, params, url, reader }: LoadArguments) {
  const { provider = '', service: slug = '' } = params;
  const number = releaseNumber(params['number']);
  if (number === undefined) throw notFound();
  const { service } = await api.query(ReleaseOfServiceDocument, { provider, slug, number });
  if (!service?.release) throw notFound();
  const { release, releases, ...named } = service;
  const { cutForRelease } = await import('./cut-for-changes.js');
  return {
    named,
    release,
    listed: releases.edges.map(({ node }) => node),
    cut: cutForRelease(release.document, release.diff, reader.language),
    variant: url.searchParams.get('variant'),
    path: `/p/${provider}/${slug}`,
  };
}

export function Page() {
  const { named, release, listed, cut, variant, path } = useLoaded<typeof load>();
  const say = useWords(historyWords);
  const language = useLanguage();
  const catalogue = useMemo(() => reviveCatalogue(cut), [cut]);
  const { number, summary, diff, readAs } = release;
  const names = { service: bilingual(named.name, language), number };
  const document = release.document as Disclosure | null;
  const before = releaseBefore(listed, number);
  const title = say('releaseTitle', names);
  const search = variant === null ? '' : `?variant=${encodeURIComponent(variant)}`;
  return (
    <Stack gap="xl">
      <PageMeta
        title={title}
        description={say('releaseDescription', {
          ...names,
          provider: bilingual(named.provider.name, language),
        })}
        path={`${path}/releases/${number}`}
        {...(document && { json: `${path}/disclosure.json?release=${number}` })}
      />
      <Stack gap="sm">
        <PageTitle title={title}>{say('release', { number })}</PageTitle>
        <ReleaseBanner release={release} listed={listed} path={path} search={search} />
        <Facts release={release} path={path} />
      </Stack>
      <section aria-label={say('summary')}>
        <Text className={classes.lead} lang={foreignLanguage(summary, language)}>
          <bdi>{bilingual(summary, language)}</bdi>
        </Text>
      </section>
      {release.notice && <ReleaseNotice notice={release.notice} />}
      {document && (
        <Stack component="section" gap="xs">
          <Group justify="space-between">
            <Title order={2}>
              {before ? say('changedSince', { number: before.number }) : say('compareWithBefore')}
            </Title>
            {before && (
              <Anchor component={Link} to={`${path}/compare/${before.number}/${number}${search}`} size="sm">
                {say('compareOpen')}
              </Anchor>
            )}
          </Group>
          {before ? (
            <ChangeList
              changes={diff}
              catalogue={catalogue}
              readAs={readAs as 'public'}
              variantNames={variantNames(document, language)}
              order={3}
            />
          ) : (
            <Text>{say('firstRelease')}</Text>
          )}
        </Stack>
      )}
      {document && (
        <ReleaseStatements
          document={document}
          variant={variant}
          readAs={readAs as 'public'}
          controls={catalogue.controls}
        />
      )}
    </Stack>
  );
}

type Release = ReturnType<typeof useLoaded<typeof load>>['release'];

function Facts({ release, path }: { readonly release: Release; readonly path: string }) {
  const say = useWords(historyWords);
  const format = useFormat();
  const { number, hash, publishedBy, effectiveFrom, publishedAt, kind } = release;
  const isStated = kind === 'disclosure';
  return (
    <Stack gap={2}>
      <Text size="sm" c="dimmed">
        {isStated && `${say('effective', { at: format.instant(effectiveFrom) })} · `}
        {say('published', { at: format.instant(publishedAt) })}
        {publishedBy?.displayName && (
          <>
            {' · '}
            <bdi>{say('publishedBy', { name: publishedBy.displayName })}</bdi>
          </>
        )}
      </Text>
      <Text size="sm">
        {say('permanent')} {say('hash')} <Code className={classes.hash}>{hash}</Code>
        {isStated && (
          <>
            {' · '}
            <Anchor href={`${path}/disclosure.json?release=${number}`} inherit underline="always">
              {say('json')}
            </Anchor>
          </>
        )}
      </Text>
    </Stack>
  );
}
