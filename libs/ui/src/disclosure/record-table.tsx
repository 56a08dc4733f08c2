// Records as a table, as cards where the screen is narrow; a long one opens on demand.
import type { RecordMember } from '@bunkai/catalogue';
import type { JsonObject, JsonValue } from '@bunkai/disclosure';
import { Button, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../words/reader-context.js';
import { useWords } from '../words/use-words.js';
import { memberText } from './code-text.js';
import { disclosureWords } from './disclosure.words.js';
import classes from './record-table.module.css';

interface RecordTableProps {
  /** What the records are: the table's caption, read aloud but not shown. */
  readonly label: string;
  readonly members: readonly RecordMember[];
  readonly records: readonly JsonObject[];
  readonly cell: (member: RecordMember, value: JsonValue, record: JsonObject) => ReactNode;
}

const SHOWN_AT_FIRST = 10;

export function RecordTable({ label, members, records, cell }: RecordTableProps) {
  const say = useWords(disclosureWords);
  const [all, setAll] = useState(false);
  // One more row is shorter than the button.
  const shown = all || records.length <= SHOWN_AT_FIRST + 1 ? records : records.slice(0, SHOWN_AT_FIRST);
  const given = members.filter(({ name }) => records.some((record) => (record[name] ?? null) !== null));
  return (
    <>
      <Table label={label} members={given} records={shown} cell={cell} />
      {shown.length < records.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {say('showAll', { count: records.length })}
        </Button>
      )}
    </>
  );
}

// The roles are what a browser drops when the cells of a table are laid out as cards.
function Table({ label, members, records, cell }: RecordTableProps) {
  const language = useLanguage();
  const names = members.map((member) => memberText(member, language));
  return (
    <div className={classes.scroller} role="region" aria-label={label} tabIndex={0}>
      <table className={classes.table} role="table">
        <caption>
          <VisuallyHidden>{label}</VisuallyHidden>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {members.map(({ name }, index) => (
              <th key={name} scope="col" role="columnheader">
                {names[index]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {records.map((record, row) => (
            <tr key={row} role="row">
              {members.map((member, index) => {
                const value = record[member.name] ?? null;
                return (
                  <td key={member.name} role="cell" data-label={names[index]} data-empty={value === null}>
                    {value !== null && cell(member, value, record)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
