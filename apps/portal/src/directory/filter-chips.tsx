// The filters in use, each to be taken back with one press.
import { Button, Group } from '@mantine/core';
import { bilingual, plain, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { IconX } from '@tabler/icons-react';
import { hasFilters, withChoice, withParam, withoutFilters } from './directory-filter.js';
import { directoryWords } from './directory.words.js';
import classes from './directory.module.css';
import type { FoundServices } from './load-services.js';
import { focusFound } from './found-count.js';
import { useFilter } from './use-filter.js';

export function FilterChips({ facets }: { readonly facets: FoundServices['facets'] }) {
  const say = useWords(directoryWords);
  const format = useFormat();
  const language = useLanguage();
  const { filter, params, go } = useFilter();
  if (!hasFilters(filter)) return null;
  const { search, chosen, fresh } = filter;
  const schemeOf = (id: string) => facets.schemes.find(({ code }) => code === id);
  // What was pressed is gone then; keyboard and screen reader go on at what was found.
  const take = (wanted: URLSearchParams) => {
    focusFound();
    go(wanted);
  };
  const chips = [
    ...(search.trim() === ''
      ? []
      : [{ name: say('searchedFor', { text: plain(search) }), without: withParam(params, 'q', '') }]),
    ...chosen.model.map((value) => ({ name: value, without: withChoice(params, 'model', value, false) })),
    ...chosen.in.map((value) => ({
      name: format.country(value),
      without: withChoice(params, 'in', value, false),
    })),
    ...chosen.scheme.map((value) => ({
      name: bilingual(schemeOf(value)?.title, language) || value,
      without: withChoice(params, 'scheme', value, false),
    })),
    ...(fresh === null
      ? []
      : [
          {
            name: fresh === '365' ? say('withinYear') : say('withinDays', { count: fresh }),
            without: withParam(params, 'fresh', ''),
          },
        ]),
  ];
  return (
    <Group gap="xs" role="group" aria-label={say('chosen')}>
      {chips.map(({ name, without }) => (
        <Button
          key={name}
          variant="default"
          size="compact-sm"
          className={classes.chip}
          rightSection={<IconX size={14} aria-hidden="true" />}
          aria-label={say('removeFilter', { name })}
          onClick={() => take(without)}
        >
          <bdi>{name}</bdi>
        </Button>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={() => take(withoutFilters(params))}>
        {say('clear')}
      </Button>
    </Group>
  );
}
