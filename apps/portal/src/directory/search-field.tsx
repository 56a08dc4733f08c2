// The search field: what is typed goes to the address when the typing rests, and at once with Enter.
import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useWords } from '@bunkai/ui/words';
import { IconSearch } from '@tabler/icons-react';
import { type CompositionEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { withParam } from './directory-filter.js';
import { directoryWords } from './directory.words.js';
import classes from './directory.module.css';
import { useFilter } from './use-filter.js';

const REST_MS = 300;

export function SearchField() {
  const say = useWords(directoryWords);
  const { filter, params, go } = useFilter();
  const [text, setText] = useState(filter.search);
  const sent = useRef(filter.search);
  useEffect(() => {
    // The address changed otherwise: by going back, or by clearing.
    if (filter.search === sent.current) return;
    sent.current = filter.search;
    setText(filter.search);
  }, [filter.search]);

  const search = (wanted: string) => {
    if (wanted === sent.current) return;
    sent.current = wanted;
    go(withParam(params, 'q', wanted), { replace: true });
  };
  const searchSoon = useDebouncedCallback(search, REST_MS);
  const type = (typed: string, isComposing: boolean) => {
    setText(typed);
    if (!isComposing) searchSoon(typed);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    search(text);
  };

  return (
    <form role="search" action="/" onSubmit={submit} className={classes.search}>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          type="search"
          name="q"
          size="md"
          label={say('search')}
          description={say('searchHint')}
          value={text}
          maxLength={200}
          autoComplete="off"
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          className={classes.searchInput}
          onChange={(event) => {
            const isComposing = (event.nativeEvent as InputEvent).isComposing;
            type(event.currentTarget.value, isComposing);
          }}
          onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) =>
            type(event.currentTarget.value, false)
          }
        />
        <Button type="submit" size="md">
          {say('searchButton')}
        </Button>
      </Group>
    </form>
  );
}
