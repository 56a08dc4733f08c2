// The directory of published services: searched, filtered, each told in a few lines.
import { Anchor, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { EmptyState, LoadMore } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { PageMeta, PageTitle } from '../app/page-title.js';
import {
  PAGE,
  hasFilters,
  jsonAddress,
  orders,
  readFilter,
  withParam,
  withoutFilters,
} from './directory-filter.js';
import { directoryWords } from './directory.words.js';
import classes from './directory.module.css';
import { FilterChips } from './filter-chips.js';
import { FilterDrawer } from './filter-drawer.js';
import { FilterPanel } from './filter-panel.js';
import { FoundCount, focusFound } from './found-count.js';
import { loadServices } from './load-services.js';
import { SearchField } from './search-field.js';
import { ServiceRow } from './service-row.js';
import rowClasses from './service-row.module.css';
import { useFilter } from './use-filter.js';

export async function load({ api, url, now }: LoadArguments) {
  return { ...(await loadServices(api, readFilter(url.searchParams), now)), now };
}

export function Page() {
  const say = useWords(directoryWords);
  const { facets } = useLoaded<typeof load>();
  return (
    <Stack gap="xl">
      <PageMeta title={say('title')} description={say('description')} path="/" json="/p/directory.json" />
      <Stack gap="sm">
        <PageTitle>{say('title')}</PageTitle>
        <p className={classes.lead}>{say('lead')}</p>
      </Stack>
      <SearchField />
      <div className={classes.columns}>
        <section className={classes.wide} aria-label={say('filters')}>
          <FilterPanel facets={facets} />
        </section>
        <section aria-label={say('results')}>
          <Results />
        </section>
      </div>
    </Stack>
  );
}

function Results() {
  const say = useWords(directoryWords);
  const { rows, total, facets, hasMore, now } = useLoaded<typeof load>();
  const { params, filter, go, isLoading } = useFilter();
  const showMore = () => {
    const more = new URLSearchParams(params);
    more.set('n', String(filter.count + PAGE));
    if (!isLoading) go(more, { replace: true });
  };
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Group gap="md">
          <FilterDrawer facets={facets} total={total} />
          <FoundCount total={total} />
        </Group>
        <Group gap="md">
          <OrderChoice />
          <Anchor href={jsonAddress(filter, now)} size="sm">
            {say('json')}
          </Anchor>
        </Group>
      </Group>
      <FilterChips facets={facets} />
      {total === 0 ? (
        <NothingFound />
      ) : (
        <ul className={rowClasses.list} aria-busy={isLoading}>
          {rows.map((row) => (
            <li key={row.service.id}>
              <ServiceRow row={row} now={now} />
            </li>
          ))}
        </ul>
      )}
      {hasMore && <LoadMore isLoading={isLoading} onMore={showMore} />}
    </Stack>
  );
}

function OrderChoice() {
  const say = useWords(directoryWords);
  const { params, filter, go } = useFilter();
  const names = { name: 'orderName', completeness: 'orderCompleteness', newest: 'orderNewest' } as const;
  return (
    <label className={classes.order}>
      <span>{say('order')}</span>
      <NativeSelect
        size="sm"
        value={filter.order}
        onChange={({ currentTarget: { value } }) =>
          go(withParam(params, 'sort', value === 'name' ? '' : value))
        }
        data={(Object.keys(orders) as (keyof typeof orders)[]).map((order) => ({
          value: order,
          label: say(names[order]),
        }))}
      />
    </label>
  );
}

function NothingFound() {
  const say = useWords(directoryWords);
  const { params, filter, go } = useFilter();
  const clear = () => {
    focusFound();
    go(withoutFilters(params));
  };
  if (hasFilters(filter)) {
    return (
      <EmptyState title={say('nothingFound')} action={<Button onClick={clear}>{say('clear')}</Button>}>
        {say('nothingFoundWhat')}
      </EmptyState>
    );
  }
  const publish = (
    <Button component={Link} to="/provider">
      {say('provideOwn')}
    </Button>
  );
  return (
    <EmptyState title={say('nothingYet')} action={publish}>
      {say('nothingYetWhat')}
    </EmptyState>
  );
}
