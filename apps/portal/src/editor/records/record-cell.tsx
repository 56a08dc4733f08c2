// One cell of a table of records: few codes as a list, all else as text that is read when the cell is left.
import type { RecordMember } from '@bunkai/catalogue';
import type { JsonObject, JsonValue } from '@bunkai/disclosure';
import { codeText } from '@bunkai/ui/disclosure';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { NativeSelect, TextInput, UnstyledButton } from '@mantine/core';
import { memo, useState } from 'react';
import { codesOf } from '../field/codes-of.js';
import { cellText, enterCell } from './cell-text.js';
import { recordsWords } from './records.words.js';
import classes from './records.module.css';

interface RecordCellProps {
  readonly member: RecordMember;
  readonly label: string;
  readonly record: JsonObject;
  readonly row: number;
  readonly fault: string | undefined;
  readonly onChange: (row: number, member: string, value: JsonValue | undefined) => void;
  readonly onEdit: (row: number) => void;
}

// Longer lists are typed: a table of countries would hold thousands of options.
const MOST_OPTIONS = 16;

export const RecordCell = memo(function RecordCell(props: RecordCellProps) {
  const { member, label, record, row, fault, onChange, onEdit } = props;
  const say = useWords(recordsWords);
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const value = record[member.name];
  const codes = member.type === 'enum' ? codesOf(member, record) : [];
  const name = say('cell', { member: label, number: row + 1 });

  if (codes.length > 0 && codes.length <= MOST_OPTIONS) {
    const chosen = typeof value === 'string' ? value : '';
    const strange = chosen !== '' && !codes.includes(chosen) ? [chosen] : [];
    return (
      <NativeSelect
        aria-label={name}
        size="xs"
        value={chosen}
        error={fault}
        data={[
          { value: '', label: '' },
          ...[...codes, ...strange].map((code) => ({
            value: code,
            label: codeText(member, code, language, record),
          })),
        ]}
        onChange={(event) => onChange(row, member.name, event.currentTarget.value || undefined)}
      />
    );
  }
  const { text, isExact } = cellText(member, value, language);
  if (!isExact) {
    return (
      <UnstyledButton className={classes.full} aria-label={`${name}: ${text}`} onClick={() => onEdit(row)}>
        <bdi>{text}</bdi>
      </UnstyledButton>
    );
  }
  return (
    <TextInput
      aria-label={name}
      size="xs"
      value={typed ?? text}
      error={fault}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null && typed !== text) onChange(row, member.name, enterCell(typed, member));
        setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        // What is not taken up yet is no step of the draft: undoing takes back the typing alone.
        const isUndo = (event.ctrlKey || event.metaKey) && event.key === 'z' && typed !== null;
        if (event.key !== 'Escape' && !isUndo) return;
        if (typed !== null) event.stopPropagation();
        setTyped(null);
      }}
    />
  );
});
