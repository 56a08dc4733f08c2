// What is shown with a statement and never compared: a note in both languages, documents as evidence.
import { isJsonList, type JsonValue } from '@bunkai/disclosure';
import { useWords } from '@bunkai/ui/words';
import { Button, Group, Stack, Text } from '@mantine/core';
import { type StatementPlace, statementSteps, withStatementMember } from '../document/statement-place.js';
import { useEdit, usePlace } from '../editor-context.js';
import { ValueInput } from '../field/value-input.js';
import { statementWords } from './statement.words.js';

export function NoteAndEvidence({ place }: { readonly place: StatementPlace }) {
  const say = useWords(statementWords);
  const edit = useEdit();
  const steps = statementSteps(place);
  const note = usePlace([...steps, 'note']);
  const evidence = usePlace([...steps, 'evidence']);
  const set = (name: string, value: JsonValue | undefined) =>
    edit((document) => withStatementMember(document, place, [name], value), `${place.control} ${name}`);
  const documents = isJsonList(evidence) ? evidence : [];
  const setDocuments = (next: readonly JsonValue[]) => set('evidence', next.length > 0 ? next : undefined);
  return (
    <Stack gap="md">
      <div role="group" aria-label={say('note')}>
        <ValueInput
          label={say('note')}
          type={{ type: 'text' }}
          value={note}
          onChange={(value) => set('note', value)}
        />
        <Text size="sm" c="dimmed" mt={4}>
          {say('noteHint')}
        </Text>
      </div>
      <Stack gap="sm" role="group" aria-label={say('evidence')}>
        {documents.map((document, index) => (
          <Stack key={index} gap={4} role="group" aria-label={say('evidenceNumber', { number: index + 1 })}>
            <Group justify="space-between">
              <Text size="sm" fw={600}>
                {say('evidenceNumber', { number: index + 1 })}
              </Text>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => setDocuments(documents.toSpliced(index, 1))}
              >
                {say('removeEvidence', { number: index + 1 })}
              </Button>
            </Group>
            <ValueInput
              label={say('evidenceNumber', { number: index + 1 })}
              type={{ type: 'document' }}
              value={document}
              onChange={(value) => setDocuments(documents.with(index, value ?? {}))}
            />
          </Stack>
        ))}
        <Button variant="default" size="xs" w="fit-content" onClick={() => setDocuments([...documents, {}])}>
          {say('addEvidence')}
        </Button>
      </Stack>
    </Stack>
  );
}
