// Finds a published service by the name of it or of its provider, in either language.
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { bilingual } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useQuery } from '../api/use-query.js';
import { type NamedService, serviceKey } from './service-name.js';
import { subscriptionWords } from './subscription.words.js';
import { ServicesToChooseDocument } from './verification.generated.js';

interface ServiceSearchProps {
  readonly label: string;
  readonly description: string;
  /** Offered before anything is typed, ahead of what is found. */
  readonly suggested?: readonly NamedService[];
  /** Keys that are not offered. */
  readonly without?: readonly string[];
  /** Shown as chosen. */
  readonly chosen?: NamedService | null;
  readonly onChoose: (key: string) => void;
}

const WAIT = 250;

export function ServiceSearch(props: ServiceSearchProps) {
  const { label, description, suggested = [], without = [], chosen = null, onChoose } = props;
  const say = useWords(subscriptionWords);
  const language = useLanguage();
  const nameOf = (service: NamedService) => `${bilingual(service.name, language)} (${serviceKey(service)})`;
  const [search, setSearch] = useState(chosen ? nameOf(chosen) : '');
  const [settled] = useDebouncedValue(search.trim(), WAIT);
  const [isOpen, setIsOpen] = useState(false);
  const isChosenText = chosen !== null && settled === nameOf(chosen);
  const term = settled === '' || isChosenText ? null : settled;
  const { data } = useQuery(ServicesToChooseDocument, isOpen ? { search: term } : null);
  const found = data?.services.edges.map(({ node }) => node) ?? [];
  const offered = new Map(
    [...(chosen ? [chosen] : []), ...(term === null ? suggested : []), ...found]
      .map((service) => [serviceKey(service), nameOf(service)] as const)
      .filter(([key]) => !without.includes(key)),
  );
  return (
    <Select
      label={label}
      description={description}
      data={[...offered].map(([value, name]) => ({ value, label: name }))}
      value={chosen ? serviceKey(chosen) : null}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      onDropdownOpen={() => setIsOpen(true)}
      onChange={(key) => {
        if (key === null) return;
        if (!chosen) setSearch('');
        onChoose(key);
      }}
      filter={({ options }) => options}
      allowDeselect={false}
      nothingFoundMessage={say('nothingFound')}
      maw={560}
    />
  );
}
