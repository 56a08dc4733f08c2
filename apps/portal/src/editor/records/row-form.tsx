// One row in full: every member with the control of its type.
import type { RecordMember } from '@bunkai/catalogue';
import type { JsonObject } from '@bunkai/disclosure';
import { memberText } from '@bunkai/ui/disclosure';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Button, Group, Stack, Text } from '@mantine/core';
import { EditorDialog } from '../editor-dialog.js';
import { withValue } from '../document/place.js';
import { ValueInput } from '../field/value-input.js';
import { recordsWords } from './records.words.js';

interface RowFormProps {
  readonly title: string;
  readonly members: readonly RecordMember[];
  readonly keyMembers: readonly string[];
  readonly record: JsonObject;
  readonly onChange: (record: JsonObject) => void;
  readonly onClose: () => void;
}

export function RowForm({ title, members, keyMembers, record, onChange, onClose }: RowFormProps) {
  const say = useWords(recordsWords);
  const language = useLanguage();
  return (
    <EditorDialog onClose={onClose} title={title} size="lg">
      <Stack>
        {members.map((member) => {
          const label = memberText(member, language);
          return (
            <Stack key={member.name} gap={4} role="group" aria-label={label}>
              <Text size="sm" fw={600}>
                {label}
                {keyMembers.includes(member.name) && (
                  <Text span size="sm" c="dimmed" fw={400} ms="xs">
                    {say('keyMember')}
                  </Text>
                )}
              </Text>
              <ValueInput
                label={label}
                type={member}
                value={record[member.name] ?? undefined}
                onChange={(value) => onChange((withValue(record, [member.name], value) ?? {}) as JsonObject)}
                record={record}
              />
            </Stack>
          );
        })}
        <Group justify="flex-end">
          <Button onClick={onClose}>{say('done')}</Button>
        </Group>
      </Stack>
    </EditorDialog>
  );
}
