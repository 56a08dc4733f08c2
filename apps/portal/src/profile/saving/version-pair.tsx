// Chooses the two versions to compare; the choice stands in the address.
import { Group, Select } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { useSearchParams } from 'react-router';
import type { Version } from './version.js';
import { versionsWords } from './versions.words.js';

interface VersionPairProps {
  readonly versions: readonly Version[];
  readonly before: Version;
  readonly after: Version;
}

export function VersionPair({ versions, before, after }: VersionPairProps) {
  const say = useWords(versionsWords);
  const format = useFormat();
  const [, setSearch] = useSearchParams();
  const data = versions.map(({ number, createdAt }) => ({
    value: String(number),
    label: say('versionOption', { number, date: format.day(createdAt) }),
  }));
  const choose = (name: 'before' | 'after') => (number: string | null) =>
    setSearch(
      (search) => {
        if (number !== null) search.set(name, number);
        return search;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Group>
      <Select
        label={say('before')}
        data={data}
        value={String(before.number)}
        allowDeselect={false}
        onChange={choose('before')}
      />
      <Select
        label={say('after')}
        data={data}
        value={String(after.number)}
        allowDeselect={false}
        onChange={choose('after')}
      />
    </Group>
  );
}
