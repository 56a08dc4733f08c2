// One row of a table of records, drawn again only when the row itself changed.
import type { RecordMember } from '@bunkai/catalogue';
import type { JsonObject, JsonValue } from '@bunkai/disclosure';
import { memberText } from '@bunkai/ui/disclosure';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { ActionIcon, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import { duplicated, moved, type Rows } from './edit-records.js';
import { RecordCell } from './record-cell.js';
import { recordsWords } from './records.words.js';
import classes from './records.module.css';

interface RecordRowProps {
  readonly members: readonly RecordMember[];
  readonly record: JsonObject;
  readonly row: number;
  readonly isLast: boolean;
  /** JSON list: the fault of the row, then those of its members; empty without any. */
  readonly faults: string;
  readonly onCell: (row: number, member: string, value: JsonValue | undefined) => void;
  readonly onRows: (change: (rows: Rows) => Rows) => void;
  readonly onEdit: (row: number) => void;
}

export const RecordRow = memo(function RecordRow(props: RecordRowProps) {
  const { members, record, row, isLast, faults, onCell, onRows, onEdit } = props;
  const say = useWords(recordsWords);
  const language = useLanguage();
  const [ofRow, ...ofMembers] = faults === '' ? [] : (JSON.parse(faults) as string[]);
  const number = row + 1;
  return (
    <tr>
      <td className={classes.number}>{number}</td>
      {members.map((member, index) => (
        <td key={member.name}>
          <RecordCell
            member={member}
            label={memberText(member, language)}
            record={record}
            row={row}
            fault={ofMembers[index] || undefined}
            onChange={onCell}
            onEdit={onEdit}
          />
        </td>
      ))}
      <td className={classes.actions}>
        <Group gap={2} wrap="nowrap">
          <ActionIcon variant="subtle" aria-label={say('edit', { number })} onClick={() => onEdit(row)}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={say('duplicate', { number })}
            onClick={() => onRows((rows) => duplicated(rows, row))}
          >
            <IconCopy size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={say('up', { number })}
            aria-disabled={row === 0}
            onClick={() => onRows((rows) => moved(rows, row, -1))}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={say('down', { number })}
            aria-disabled={isLast}
            onClick={() => onRows((rows) => moved(rows, row, 1))}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={say('remove', { number })}
            onClick={() => onRows((rows) => rows.toSpliced(row, 1))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
        {ofRow && (
          <Text size="xs" className={classes.fault}>
            {ofRow}
          </Text>
        )}
      </td>
    </tr>
  );
});
