// Chooses a time zone; that of the browser is one press away.
import { Button, Select, Stack } from '@mantine/core';
import { useReader, useWords } from '@bunkai/ui/words';
import { useMemo } from 'react';
import { settingsWords } from './settings.words.js';

interface ZoneChoiceProps {
  readonly value: string;
  readonly onChange: (zone: string) => void;
}

export function ZoneChoice({ value, onChange }: ZoneChoiceProps) {
  const say = useWords(settingsWords);
  const { timeZone: ofBrowser } = useReader();
  const zones = useMemo(
    () => [...new Set([value, ofBrowser, 'UTC', ...Intl.supportedValuesOf('timeZone')])],
    [value, ofBrowser],
  );
  return (
    <Stack gap={4} align="flex-start">
      <Select
        w="100%"
        label={say('zone')}
        description={say('zoneHint')}
        data={zones}
        value={value}
        onChange={(zone) => zone !== null && onChange(zone)}
        allowDeselect={false}
        searchable
        limit={200}
        maxDropdownHeight={320}
        nothingFoundMessage={say('noZone')}
      />
      {value !== ofBrowser && (
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => onChange(ofBrowser)}>
          {say('zoneOfBrowser', { zone: ofBrowser })}
        </Button>
      )}
    </Stack>
  );
}
