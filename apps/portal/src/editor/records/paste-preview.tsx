// The cells as they were pasted, with what each column is taken for and which cells cannot be read.
import type { Field } from '@bunkai/catalogue';
import type { ReadTable } from '@bunkai/disclosure';
import { memberText } from '@bunkai/ui/disclosure';
import { plain } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Text } from '@mantine/core';
import { recordsWords } from './records.words.js';
import classes from './records.module.css';

interface PastePreviewProps {
  readonly rows: readonly (readonly string[])[];
  readonly table: ReadTable;
  readonly type: Pick<Field, 'members'>;
}

const MOST_ROWS = 12;

export function PastePreview({ rows, table, type }: PastePreviewProps) {
  const say = useWords(recordsWords);
  const language = useLanguage();
  const columns = table.columns.map((name) => (name === undefined ? undefined : type.members?.get(name)));
  const isFault = (row: number, column: number) =>
    table.faults.some((fault) => fault.row === row && fault.column === column);
  const more = table.records.length - MOST_ROWS;
  return (
    <div className={classes.scroller} role="region" aria-label={say('preview')} tabIndex={0}>
      <table className={`${classes.table} ${classes.preview}`}>
        <caption>{say('preview')}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              #
            </th>
            {columns.map((member, column) => (
              <th key={column} scope="col" className={member ? undefined : classes.quiet}>
                {member ? say('takenAs', { member: memberText(member, language) }) : say('leftOut')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.records.slice(0, MOST_ROWS).map(({ row }) => (
            <tr key={row}>
              <td className={classes.number}>{row + 1}</td>
              {columns.map((member, column) => (
                <td
                  key={column}
                  className={member ? undefined : classes.quiet}
                  data-fault={isFault(row, column) || undefined}
                >
                  <bdi>{plain(rows[row]?.[column] ?? '')}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Text size="sm" p="xs">
          {say('moreRows', { count: more })}
        </Text>
      )}
    </div>
  );
}
