// Chooses services by search; those that the organisation uses already are offered first.
import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { bilingual } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useRef, useState } from 'react';
import { useQuery } from '../../api/use-query.js';
import { builderWords } from '../builder.words.js';
import { ServicesToTryDocument } from '../profile.generated.js';
import { profileWords } from '../profile.words.js';

export interface ServiceToTry {
  readonly slug: string;
  readonly name: { readonly en: string | null; readonly ja: string | null };
  readonly provider: { readonly slug: string };
}

interface ServicePickerProps {
  readonly chosen: readonly string[];
  readonly suggested: readonly ServiceToTry[];
  /** More services whose names are known. */
  readonly known: readonly ServiceToTry[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

const MOST = 10;
const WAIT = 250;

export function ServicePicker({ chosen, suggested, known, onChoose }: ServicePickerProps) {
  const say = useWords(profileWords);
  const sayBuilder = useWords(builderWords);
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search, WAIT);
  const [isOpened, setIsOpened] = useState(false);
  const { data } = useQuery(ServicesToTryDocument, isOpened ? { search: settled.trim() || null } : null);
  const names = useRef(new Map<string, string>());
  const found = data?.services.edges.map(({ node }) => node) ?? [];
  for (const service of [...known, ...suggested, ...found]) {
    names.current.set(keyOf(service), `${bilingual(service.name, language)} (${keyOf(service)})`);
  }
  const offered = [...new Set([...(settled.trim() ? [] : suggested), ...found].map(keyOf).concat(chosen))];
  return (
    <MultiSelect
      label={say('tryServices')}
      data={offered.map((key) => ({ value: key, label: names.current.get(key) ?? key }))}
      value={[...chosen]}
      maxValues={MOST}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      onDropdownOpen={() => setIsOpened(true)}
      filter={({ options }) => options}
      hidePickedOptions
      nothingFoundMessage={sayBuilder('noMatch')}
      {...(chosen.length === 0 && { placeholder: say('tryPick') })}
      onChange={onChoose}
    />
  );
}

export function keyOf({ provider, slug }: ServiceToTry): string {
  return `${provider.slug}/${slug}`;
}
