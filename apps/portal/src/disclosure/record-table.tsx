// Records as a table, which scrolls by itself where the screen is narrow; a long one opens on demand.
import type { RecordMember } from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

type DataRecord = Readonly<Record<string, JsonValue | undefined>>;

interface RecordTableProps {
  readonly label: string;
  readonly members: readonly RecordMember[];
  readonly records: readonly DataRecord[];
  /** How the value of a member is shown. */
  readonly cell: (member: RecordMember, value: JsonValue) => ReactNode;
}

const SHOWN_AT_FIRST = 10;

export function RecordTable({ label, members, records, cell }: RecordTableProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const given = members.filter(({ name }) => records.some((record) => (record[name] ?? null) !== null));
  // One more row is shorter than the button.
  const shown = all || records.length <= SHOWN_AT_FIRST + 1 ? records : records.slice(0, SHOWN_AT_FIRST);
  if (records.length === 0) return t('value.empty');
  return (
    <>
      <div className="table" tabIndex={0} role="region" aria-label={label}>
        <table>
          <thead>
            <tr>
              {given.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((record, index) => (
              <tr key={index}>
                {given.map((member) => (
                  <td key={member.name}>
                    <div className="cell">
                      {(record[member.name] ?? null) !== null &&
                        cell(member, record[member.name] as JsonValue)}
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < records.length && (
        <button type="button" onClick={() => setAll(true)}>
          {t('value.showAll', { count: records.length })}
        </button>
      )}
    </>
  );
}
