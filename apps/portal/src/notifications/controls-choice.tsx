// Chooses controls of the catalogue, found by any word of their titles in either language.
import { MultiSelect } from '@mantine/core';
import { iso27017_2015 as catalogue } from '@bunkai/catalogue';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useMemo } from 'react';
import { controlOptions } from '../profile/test/field-options.js';
import { foundAlsoBy } from '../profile/test/found-by-words.js';
import { settingsWords } from './settings.words.js';

interface ControlsChoiceProps {
  readonly value: readonly string[];
  readonly onChange: (controls: readonly string[]) => void;
}

const filter = foundAlsoBy((id) => Object.values(catalogue.controls.get(id)?.title ?? {}).join(' '));

export function ControlsChoice({ value, onChange }: ControlsChoiceProps) {
  const say = useWords(settingsWords);
  const language = useLanguage();
  const data = useMemo(() => controlOptions(catalogue, language), [language]);
  return (
    <MultiSelect
      label={say('controls')}
      description={say('controlsHint')}
      data={data}
      value={[...value]}
      onChange={onChange}
      filter={filter}
      searchable
      hidePickedOptions
      clearable
      maxDropdownHeight={320}
      nothingFoundMessage={say('noMatch')}
      {...(value.length === 0 && { placeholder: say('allControls') })}
    />
  );
}
