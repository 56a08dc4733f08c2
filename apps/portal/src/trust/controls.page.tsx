// The full disclosure, control by control.
import { Button } from '@mantine/core';
import type { Control, Field } from '@bunkai/catalogue';
import { bilingual } from '@bunkai/ui/format';
import { EmptyState } from '@bunkai/ui/state';
import { useLanguage, useReader, useWords } from '@bunkai/ui/words';
import { useDeferredValue, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { PageMeta, PageTitle } from '../app/page-title.js';
import type { FieldTitle } from './catalogue/all-fields.js';
import { ControlFilters } from './control-filters.js';
import { ControlIndex } from './control-index.js';
import { controlEntries, filterEntries } from './control-listing.js';
import { ControlSections } from './control-sections.js';
import classes from './controls.module.css';
import { type ServiceData, useServiceData } from './service-data.js';
import { trustWords } from './trust.words.js';

export async function load({ reader }: LoadArguments) {
  const { allFields } = await import('./catalogue/all-fields.js');
  return { fields: allFields(reader.language) };
}

/** The filters are the page's own business; a language is not. */
export function shouldReload(current: URL, next: URL): boolean {
  return current.searchParams.get('lang') !== next.searchParams.get('lang');
}

export function Page() {
  const say = useWords(trustWords);
  const language = useLanguage();
  const reader = useReader();
  const data = useServiceData();
  const { fields } = useLoaded<typeof load>();
  const [search] = useSearchParams();
  const filter = useFilter(search);
  const entries = useMemo(() => controlEntries(withAllFields(data, fields), data), [data, fields]);
  const deferred = useDeferredValue(filter);
  const shown = useMemo(() => filterEntries(entries, deferred, reader), [entries, deferred, reader]);
  const name = bilingual(data.service.name, language);
  const description = say('controlsDescription', {
    service: name,
    provider: bilingual(data.service.provider.name, language),
    catalogue: data.catalogue.title,
  });
  return (
    <>
      <PageMeta
        title={say('controlsTitle', { service: name })}
        description={description}
        path={`${data.path}/controls${data.search}`}
        json={`${data.path}/disclosure.json${data.search}`}
      />
      <PageTitle>{say('controlsTitle', { service: name })}</PageTitle>
      <ControlFilters entries={entries} filter={filter} shown={shown.length} />
      {shown.length === 0 ? (
        <NoMatch />
      ) : (
        <div className={classes.columns}>
          <ControlIndex entries={shown} />
          <ControlSections entries={shown} />
        </div>
      )}
      <p className={classes.caution}>
        {say('edition', { catalogue: data.catalogue.title })}
        {'\u3000'}
        {say('caution')}
      </p>
    </>
  );
}

function useFilter(search: URLSearchParams) {
  const [status, theme, text] = ['status', 'theme', 'q'].map((name) => search.get(name) ?? '');
  return useMemo(
    () => ({ status: status ?? '', theme: theme ?? '', text: text ?? '' }),
    [status, theme, text],
  );
}

function NoMatch() {
  const say = useWords(trustWords);
  const { path, search } = useServiceData();
  return (
    <EmptyState
      title={say('noMatchTitle')}
      action={
        <Button component={Link} to={`${path}/controls${search}`} variant="default">
          {say('clear')}
        </Button>
      }
    >
      {say('noMatch')}
    </EmptyState>
  );
}

/** The controls with the fields that are disclosed in full, and of the others what they are called. */
function withAllFields(
  { catalogue }: ServiceData,
  fields: Readonly<Record<string, readonly FieldTitle[]>>,
): readonly Control[] {
  return [...catalogue.controls.values()].map((control) => {
    const all = (fields[control.id] ?? []).map(([name, title, basis]): [string, Field] => {
      const path = `${control.id}/${name}`;
      const known = catalogue.fields.get(path);
      if (known) return [name, known];
      return [
        name,
        { control: control.id, name, path, title: { en: title, ja: title }, basis, type: 'text' },
      ];
    });
    return { ...control, fields: new Map(all) };
  });
}
