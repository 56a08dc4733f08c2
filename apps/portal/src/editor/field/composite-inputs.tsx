// Values of several parts: a document, a contact.
import { isJsonObject, type JsonObject, type JsonValue } from '@bunkai/disclosure';
import { useWords } from '@bunkai/ui/words';
import { FileButton, Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { withValue } from '../document/place.js';
import { fieldWords } from './field.words.js';
import type { InputProps } from './input-props.js';
import { sha256Of } from './sha256-of.js';
import { LocalizedInput, URL_BEGINNING } from './text-inputs.js';

export function DocumentInput({ value, onChange, isInvalid = false }: InputProps) {
  const say = useWords(fieldWords);
  const document = isJsonObject(value) ? value : {};
  const set = (name: string, part: JsonValue | undefined) => onChange(withPart(document, name, part));
  return (
    <Stack gap="xs">
      <LocalizedInput
        label={say('documentTitle')}
        type={{ type: 'text' }}
        value={document['title']}
        onChange={(title) => set('title', title)}
      />
      <TextInput
        label={say('address')}
        type="url"
        placeholder={URL_BEGINNING}
        value={textOf(document['url'])}
        error={isInvalid}
        onChange={(event) => set('url', event.currentTarget.value.trim() || undefined)}
      />
      <Sha256Input value={document['sha256']} onChange={(sha256) => set('sha256', sha256)} />
    </Stack>
  );
}

export function Sha256Input({
  value,
  onChange,
}: {
  readonly value: JsonValue | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
}) {
  const say = useWords(fieldWords);
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label={say('fingerprint')}
        value={textOf(value)}
        onChange={(event) => onChange(event.currentTarget.value.trim().toLowerCase() || undefined)}
        spellCheck={false}
        flex="1 1 240px"
      />
      <FileButton onChange={(file) => file && void sha256Of(file).then(onChange)}>
        {(props) => (
          <Button variant="default" {...props}>
            {say('fromFile')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed">
        {say('fileStays')}
      </Text>
    </Group>
  );
}

export function ContactInput({ value, onChange }: InputProps) {
  const say = useWords(fieldWords);
  const contact = isJsonObject(value) ? value : {};
  const set = (name: string, part: JsonValue | undefined) => onChange(withPart(contact, name, part));
  return (
    <Stack gap="xs">
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" verticalSpacing="xs">
        {(['email', 'phone', 'url'] as const).map((name) => (
          <TextInput
            key={name}
            label={say(name === 'url' ? 'address' : name)}
            type={name === 'phone' ? 'tel' : name}
            value={textOf(contact[name])}
            onChange={(event) => set(name, event.currentTarget.value.trim() || undefined)}
          />
        ))}
      </SimpleGrid>
      <LocalizedInput
        label={say('hours')}
        type={{ type: 'text' }}
        value={contact['hours']}
        onChange={(hours) => set('hours', hours)}
      />
    </Stack>
  );
}

/** Without its last part nothing is disclosed. */
export function withPart(
  whole: JsonObject,
  name: string,
  part: JsonValue | undefined,
): JsonValue | undefined {
  const next = withValue(whole, [name], part);
  return isJsonObject(next) && Object.keys(next).length === 0 ? undefined : next;
}

export function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
