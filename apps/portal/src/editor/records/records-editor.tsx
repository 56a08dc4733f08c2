// A list of records as a table to be edited in place, row by row in full, or filled from a spreadsheet.
import type { Field, RecordMember } from '@bunkai/catalogue';
import {
  type Fault,
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonPointer,
} from '@bunkai/disclosure';
import { memberText } from '@bunkai/ui/disclosure';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconClipboard, IconPlus } from '@tabler/icons-react';
import { type ClipboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { faultsAt } from '../document/faults-by-place.js';
import { type Steps, withValue } from '../document/place.js';
import { type Rows, taken } from './edit-records.js';
import { PasteDialog } from './paste-dialog.js';
import { RecordRow } from './record-row.js';
import { RowForm } from './row-form.js';
import { recordsWords } from './records.words.js';
import classes from './records.module.css';

interface RecordsEditorProps {
  readonly label: string;
  readonly type: Pick<Field, 'members' | 'key'>;
  readonly value: JsonValue | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
  /** Where the list stands in the draft, and what is wrong there. */
  readonly steps: Steps;
  readonly faults: readonly Fault[];
  /** Whether an empty list says something other than none at all. */
  readonly canStateNone?: boolean;
}

export function RecordsEditor(props: RecordsEditorProps) {
  const { label, type, value, onChange, steps, faults, canStateNone = true } = props;
  const say = useWords(recordsWords);
  const language = useLanguage();
  const members = useMemo(() => [...(type.members?.values() ?? [])], [type]);
  const rows: Rows = isJsonList(value) ? value.filter(isJsonObject) : [];
  const [editing, setEditing] = useState<number | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  // Rows are changed from what is there, not from what was there when they were last drawn.
  const current = useRef({ rows, onChange });
  current.current = { rows, onChange };
  const setRows = useCallback((change: (rows: Rows) => Rows) => {
    const { rows: before, onChange: tell } = current.current;
    tell(change(before));
  }, []);
  const setCell = useCallback(
    (row: number, member: string, cell: JsonValue | undefined) =>
      setRows((before) =>
        before.with(row, (withValue(before[row] ?? {}, [member], cell) ?? {}) as JsonObject),
      ),
    [setRows],
  );
  const edited = editing === null ? undefined : rows[editing];

  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setPasted(text);
  }

  return (
    <Stack gap="xs" onPaste={onPaste}>
      {rows.length === 0 ? (
        <Text size="sm">{say(isJsonList(value) && canStateNone ? 'statedNone' : 'noRows')}</Text>
      ) : (
        <div className={classes.scroller} role="region" aria-label={label} tabIndex={0}>
          <table className={classes.table}>
            <caption>
              <VisuallyHidden>{label}</VisuallyHidden>
            </caption>
            <thead>
              <tr>
                <th scope="col" className={classes.number}>
                  #
                </th>
                {members.map((member) => (
                  <th key={member.name} scope="col">
                    {memberText(member, language)}
                    {type.key?.includes(member.name) && <abbr title={say('keyMember')}> *</abbr>}
                  </th>
                ))}
                <th scope="col">
                  <VisuallyHidden>{say('actions')}</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((record, row) => (
                <RecordRow
                  key={row}
                  members={members}
                  record={record}
                  row={row}
                  isLast={row === rows.length - 1}
                  faults={faultTexts(faults, [...steps, row], members, (fault) =>
                    fault.code === 'missing-member' ? say('needed') : fault.message[language],
                  )}
                  onCell={setCell}
                  onRows={setRows}
                  onEdit={setEditing}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setRows((before) => [...before, {}])}
        >
          {say('add')}
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconClipboard size={14} aria-hidden />}
          onClick={() => setPasted('')}
        >
          {say('paste')}
        </Button>
        {canStateNone && value === undefined && (
          <Button variant="subtle" size="xs" onClick={() => onChange([])}>
            {say('stateNone')}
          </Button>
        )}
      </Group>
      {edited && editing !== null && (
        <RowForm
          title={say('editTitle', { label, number: editing + 1 })}
          members={members}
          keyMembers={type.key ?? []}
          record={edited}
          onChange={(record) => setRows((before) => before.with(editing, record))}
          onClose={() => setEditing(null)}
        />
      )}
      {pasted !== null && (
        <PasteDialog
          label={label}
          type={type}
          text={pasted}
          hasRows={rows.length > 0}
          onTake={(records, how) => setRows((before) => taken(before, records, how, type.key))}
          onClose={() => setPasted(null)}
        />
      )}
    </Stack>
  );
}

/** The first fault of each member of a row, as one text so that a row without news is not drawn again. */
function faultTexts(
  faults: readonly Fault[],
  steps: Steps,
  members: readonly RecordMember[],
  words: (fault: Fault) => string,
): string {
  const own = faultsAt(faults, steps);
  if (own.length === 0) return '';
  const told = (fault: Fault | undefined) => (fault ? words(fault) : '');
  const atRow = told(own.find(({ pointer }) => pointer === jsonPointer(steps)));
  const atMembers = members.map(({ name }) => told(faultsAt(own, [...steps, name])[0]));
  return JSON.stringify([atRow, ...atMembers]);
}
