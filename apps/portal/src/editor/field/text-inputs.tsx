// Values that are typed: a number, a date, an address, a text in both languages.
import { type JsonObject, isJsonObject, readDate, readNumber } from '@bunkai/disclosure';
import { useWords } from '@bunkai/ui/words';
import { Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { fieldWords } from './field.words.js';
import type { InputProps } from './input-props.js';
import { useTyped } from './use-typed.js';

export function NumberInput({ label, type, value, onChange, isInvalid }: InputProps) {
  const [typed, setTyped] = useTyped(value);
  const shown = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        aria-label={label}
        inputMode="decimal"
        value={typed ?? shown}
        error={isInvalid}
        onChange={(event) => {
          const text = event.currentTarget.value;
          const next = text.trim() === '' ? undefined : (readNumber(text) ?? text);
          setTyped(text, next);
          onChange(next);
        }}
        onBlur={() => setTyped(null)}
        w={160}
      />
      {type.unit !== undefined && <Text size="sm">{type.unit}</Text>}
    </Group>
  );
}

export function DateInput({ label, value, onChange, isInvalid }: InputProps) {
  const isPlain = value === undefined || (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));
  return (
    <TextInput
      aria-label={label}
      // An instant, or what is no date at all, has no place in a calendar.
      type={isPlain ? 'date' : 'text'}
      value={typeof value === 'string' ? value : ''}
      error={isInvalid}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onChange(text === '' ? undefined : text);
      }}
      onPaste={(event) => {
        const date = readDate(event.clipboardData.getData('text'));
        if (date === undefined) return;
        event.preventDefault();
        onChange(date);
      }}
      w={220}
    />
  );
}

/** How every address begins, whatever the language. */
export const URL_BEGINNING = 'https://';

export function UrlInput({ label, value, onChange, isInvalid }: InputProps) {
  return (
    <TextInput
      aria-label={label}
      type="url"
      placeholder={URL_BEGINNING}
      value={typeof value === 'string' ? value : ''}
      error={isInvalid}
      onChange={(event) => onChange(event.currentTarget.value.trim() || undefined)}
    />
  );
}

const LANGUAGES = ['en', 'ja'] as const;

export function LocalizedInput({ label, value, onChange, isInvalid }: InputProps) {
  const say = useWords(fieldWords);
  if (typeof value === 'string') {
    return (
      <Stack gap={4} align="flex-start">
        <Textarea
          label={say('anyLanguage', { label })}
          value={value}
          error={isInvalid}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
          autosize
          minRows={1}
          w="100%"
        />
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({ en: value, ja: value })}>
          {say('splitLanguages')}
        </Button>
      </Stack>
    );
  }
  const texts: JsonObject = isJsonObject(value) ? value : {};
  const tags = [...LANGUAGES, ...Object.keys(texts).filter((tag) => tag !== 'en' && tag !== 'ja')];
  const labels = {
    en: say('textIn', { label, language: say('english') }),
    ja: say('textIn', { label, language: say('japanese') }),
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="xs">
      {tags.map((tag) => (
        <Textarea
          key={tag}
          label={tag === 'en' || tag === 'ja' ? labels[tag] : say('otherLanguage', { label, tag })}
          lang={tag}
          value={typeof texts[tag] === 'string' ? texts[tag] : ''}
          error={isInvalid}
          onChange={(event) => onChange(withText(texts, tag, event.currentTarget.value))}
          autosize
          minRows={1}
        />
      ))}
    </SimpleGrid>
  );
}

function withText(texts: JsonObject, tag: string, text: string): JsonObject | undefined {
  const others = Object.entries(texts).filter(([name]) => name !== tag);
  const next = text === '' ? others : [...others, [tag, text] as const];
  return next.length === 0 ? undefined : Object.fromEntries(next);
}
