// Which controls to show; the choice stands in the address.
import { Anchor, Group, NativeSelect, TextInput } from '@mantine/core';
import { disclosureWords } from '@bunkai/ui/disclosure';
import { useWords } from '@bunkai/ui/words';
import { Link, useSearchParams } from 'react-router';
import { type ControlEntry, type ControlFilter, standings } from './control-listing.js';
import classes from './controls.module.css';
import { useServiceData } from './service-data.js';
import { themeWords } from './theme.words.js';
import { trustWords } from './trust.words.js';

interface ControlFiltersProps {
  /** All controls: only what one of them has is offered. */
  readonly entries: readonly ControlEntry[];
  readonly filter: ControlFilter;
  /** How many controls pass. */
  readonly shown: number;
}

export function ControlFilters({ entries, filter, shown }: ControlFiltersProps) {
  const say = useWords(trustWords);
  const sayTheme = useWords(themeWords);
  const sayStatus = useWords(disclosureWords);
  const { path, search } = useServiceData();
  const set = useSetParam();
  const all = { value: '', label: say('all') };
  const themes = [...new Set(entries.map(({ theme }) => theme))];
  const present = standings.filter((standing) => entries.some((entry) => entry.standing === standing));
  const isFiltered = Object.values(filter).some((part) => part !== '');
  return (
    <search className={classes.filters} aria-label={say('filters')}>
      <Group gap="sm" align="end">
        <TextInput
          type="search"
          label={say('search')}
          placeholder={say('searchHint')}
          value={filter.text}
          onChange={(event) => set('q', event.currentTarget.value)}
        />
        <NativeSelect
          label={say('status')}
          value={filter.status}
          data={[all, ...present.map((value) => ({ value, label: sayStatus(`status-${value}`) }))]}
          onChange={(event) => set('status', event.currentTarget.value)}
        />
        <NativeSelect
          label={say('theme')}
          value={filter.theme}
          data={[
            all,
            ...themes.map((value) => ({ value, label: `${value} ${sayTheme(`theme-${value as '5'}`)}` })),
          ]}
          onChange={(event) => set('theme', event.currentTarget.value)}
        />
      </Group>
      <p role="status">
        {say('shown', { count: shown, total: entries.length })}
        {isFiltered && (
          <Anchor
            component={Link}
            to={`${path}/controls${search}`}
            replace
            ml="md"
            inherit
            underline="always"
          >
            {say('clear')}
          </Anchor>
        )}
      </p>
    </search>
  );
}

function useSetParam(): (name: string, value: string) => void {
  const [, setSearch] = useSearchParams();
  return (name, value) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
}
