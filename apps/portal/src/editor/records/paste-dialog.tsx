// Cells from a spreadsheet, shown as they will be taken before they are.
import type { Field } from '@bunkai/catalogue';
import { readTable } from '@bunkai/disclosure';
import { memberText } from '@bunkai/ui/disclosure';
import { useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Button, Group, List, Radio, Stack, Text, Textarea } from '@mantine/core';
import { EditorDialog } from '../editor-dialog.js';
import Papa from 'papaparse';
import { useDeferredValue, useMemo, useState } from 'react';
import { type Rows, type Taking, takings } from './edit-records.js';
import { PastePreview } from './paste-preview.js';
import { recordsWords } from './records.words.js';

interface PasteDialogProps {
  readonly label: string;
  readonly type: Pick<Field, 'members' | 'key'>;
  /** What was pasted already. */
  readonly text: string;
  readonly hasRows: boolean;
  readonly onTake: (records: Rows, how: Taking) => void;
  readonly onClose: () => void;
}

const MOST_FAULTS = 20;

export function PasteDialog({ label, type, text: given, hasRows, onTake, onClose }: PasteDialogProps) {
  const say = useWords(recordsWords);
  const language = useLanguage();
  const format = useFormat();
  const [text, setText] = useState(given);
  const [how, setHow] = useState<Taking>(hasRows ? 'update' : 'append');
  const read = useDeferredValue(text);
  const rows = useMemo(() => cellsOf(read), [read]);
  const table = useMemo(() => readTable(rows, type), [rows, type]);
  const members = [...(type.members?.values() ?? [])];
  const count = table.records.length;
  return (
    <EditorDialog onClose={onClose} title={say('pasteTitle', { label })} size="xl">
      <Stack>
        <Textarea
          label={say('pasteLabel')}
          description={say('pasteHint', {
            columns: format.list(members.map((member) => memberText(member, language))),
          })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          minRows={4}
          maxRows={8}
          autosize
          spellCheck={false}
          data-autofocus
        />
        <Text size="sm" role="status">
          {count === 0 ? say('nothing') : say('counted', { count, faults: table.faults.length })}
        </Text>
        {count > 0 && <PastePreview rows={rows} table={table} type={type} />}
        {table.faults.length > 0 && (
          <div>
            <List size="sm">
              {table.faults.slice(0, MOST_FAULTS).map(({ row, column, message }) => (
                <List.Item key={`${row} ${column}`}>
                  {say('faultAt', { row: row + 1, column: column + 1, message: message[language] })}
                </List.Item>
              ))}
            </List>
            <Text size="sm">{say('unreadLeft')}</Text>
          </div>
        )}
        {hasRows && (
          <Radio.Group label={say('how')} value={how} onChange={(next) => setHow(next)}>
            <Stack gap={8} mt={4}>
              {takings.map((each) => (
                <Radio key={each} value={each} label={say(`how-${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button
            disabled={count === 0}
            onClick={() => {
              onTake(
                table.records.map(({ record }) => record),
                how,
              );
              onClose();
            }}
          >
            {say('take', { count })}
          </Button>
        </Group>
      </Stack>
    </EditorDialog>
  );
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const trimmed = text.replace(/\s+$/, '');
  if (trimmed === '') return [];
  // Spreadsheets put tabs between cells, even where there is but one column.
  const delimiter = trimmed.includes('\t') ? '\t' : '';
  return Papa.parse<string[]>(trimmed, { delimiter }).data;
}
