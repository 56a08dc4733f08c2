// Two releases against each other: what differs, made for reading, filtered by kind and control.
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { ChangeList, placeOf, readableChanges, typeOf } from '@bunkai/ui/changes';
import { bilingual } from '@bunkai/ui/format';
import { EmptyState } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import { PageMeta, PageTitle } from '../app/page-title.js';
import { reviveCatalogue } from '../trust/catalogue/revive-catalogue.js';
import { ChangeFilter } from './change-filter.js';
import { releaseNumber } from './comparable.js';
import { ComparisonSides } from './comparison-sides.js';
import { CompareDocument } from './history.generated.js';
import classes from './history.module.css';
import { historyWords } from './history.words.js';

export async function load({ api, params, url, reader }: LoadArguments) {
  const { provider = '', service: slug = '' } = params;
  const [before, after] = [releaseNumber(params['before']), releaseNumber(params['after'])];
  if (before === undefined || after === undefined) throw notFound();
  const variant = url.searchParams.get('variant');
  const { service } = await api.query(CompareDocument, { provider, slug, before, after, variant });
  if (!service?.comparison) throw notFound();
  const { comparison, releases, name } = service;
  const { cutForChanges } = await import('./cut-for-changes.js');
  return {
    name,
    comparison,
    listed: releases.edges.map(({ node }) => node),
    cut: cutForChanges(comparison.changes, reader.language),
    variant,
    path: `/p/${provider}/${slug}`,
  };
}

/** Filters change what is shown, not what there is. */
export function shouldReload(current: URL, next: URL): boolean {
  return ['variant', 'lang'].some((name) => current.searchParams.get(name) !== next.searchParams.get(name));
}

export function Page() {
  const { name, comparison, listed, cut, variant, path } = useLoaded<typeof load>();
  const say = useWords(historyWords);
  const language = useLanguage();
  const { before, after } = comparison;
  const names = { before: before.number, after: after.number, service: bilingual(name, language) };
  const search = variant === null ? '' : `?variant=${encodeURIComponent(variant)}`;
  return (
    <Stack>
      <PageMeta
        title={say('compareTitleOf', names)}
        description={say('compareDescription', names)}
        path={`${path}/compare/${before.number}/${after.number}`}
        json={`${path}/compare/${before.number}..${after.number}.json${search}`}
      />
      <Group justify="space-between" align="baseline">
        <PageTitle title={say('compareTitleOf', names)}>{say('compareTitle', names)}</PageTitle>
        <Group className={classes.tools} gap="md">
          <Anchor component={Link} to={`${path}/compare/${after.number}/${before.number}${search}`} size="sm">
            <IconArrowsLeftRight size={14} aria-hidden /> {say('swap')}
          </Anchor>
          <Anchor href={`${path}/compare/${before.number}..${after.number}.json${search}`} size="sm">
            {say('json')}
          </Anchor>
          <Button variant="default" size="compact-sm" onClick={() => window.print()}>
            {say('print')}
          </Button>
        </Group>
      </Group>
      <ComparisonSides before={before} after={after} listed={listed} path={path} variant={variant} />
      <Differences comparison={comparison} cut={cut} />
    </Stack>
  );
}

type Loaded = Awaited<ReturnType<typeof load>>;

function Differences({ comparison: { changes, readAs }, cut }: Pick<Loaded, 'comparison' | 'cut'>) {
  const say = useWords(historyWords);
  const [search] = useSearchParams();
  const catalogue = useMemo(() => reviveCatalogue(cut), [cut]);
  const all = useMemo(() => readableChanges(changes, readAs as 'public'), [changes, readAs]);
  const types = search.getAll('type');
  const control = search.get('control');
  const shown = useMemo(
    () =>
      all.filter(
        (change) =>
          (types.length === 0 || types.includes(typeOf(change))) &&
          (control === null || placeOf(change.path).section === control),
      ),
    [all, control, types.join(' ')],
  );
  const isFiltered = shown.length < all.length;
  return (
    <>
      {all.length > 0 && <ChangeFilter changes={all} controls={catalogue.controls} />}
      <div role="status">
        {isFiltered && <Text size="sm">{say('shown', { shown: shown.length, total: all.length })}</Text>}
      </div>
      {isFiltered && shown.length === 0 ? (
        <EmptyState title={say('noMatch')}>{say('noMatchText')}</EmptyState>
      ) : (
        <ChangeList
          changes={shown}
          catalogue={catalogue}
          readAs={readAs as 'public'}
          order={2}
          withCounts={false}
        />
      )}
    </>
  );
}
