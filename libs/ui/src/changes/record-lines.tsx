// What happened to the records of a list, row by row; a long list opens step by step.
import type { JsonObject, JsonValue } from '@bunkai/disclosure';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { FieldValue } from '../disclosure/field-value.js';
import { useWords } from '../words/use-words.js';
import { New, Old } from './before-after.js';
import { ChangeLine } from './change-line.js';
import { ChangeMark } from './change-mark.js';
import { recordMemberOf } from './change-catalogue.js';
import classes from './changes.module.css';
import { changesWords } from './changes.words.js';
import type { Described } from './described-lists.js';
import type { RecordChange } from './group-changes.js';
import { recordNamed } from './record-named.js';
import { useTeller } from './teller.js';

interface RecordLinesProps {
  readonly list: Described | undefined;
  readonly records: readonly RecordChange[];
}

const AT_FIRST = 50;
const STEP = 200;

export function RecordLines({ list, records }: RecordLinesProps) {
  const say = useWords(changesWords);
  const [shown, setShown] = useState(AT_FIRST);
  const hidden = records.length - shown;
  return (
    <>
      <ul className={classes.rows}>
        {records.slice(0, shown).map((record) => (
          <li key={record.key}>
            <RecordRow list={list} record={record} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="default" size="compact-sm" mt="xs" onClick={() => setShown(shown + STEP)}>
          {say('showMore', { count: Math.min(STEP, hidden), total: records.length })}
        </Button>
      )}
    </>
  );
}

function RecordRow({
  list,
  record,
}: {
  readonly list: Described | undefined;
  readonly record: RecordChange;
}) {
  const tell = useTeller();
  const { key, whole, members } = record;
  if (whole) return <WholeRecord list={list} record={record} />;
  return (
    <>
      <div className={classes.rowName}>
        <bdi>{tell.record(list, key)}</bdi>
      </div>
      {members.map(({ change, place }) => {
        const member = recordMemberOf(list, place);
        return (
          <ChangeLine
            key={change.path}
            change={change}
            type={member}
            label={member ? tell.member(member) : (place.recordMember ?? '')}
            record={recordNamed(list, key)}
          />
        );
      })}
    </>
  );
}

/** A record that came or went, with what it says beside its name. */
function WholeRecord({
  list,
  record,
}: {
  readonly list: Described | undefined;
  readonly record: RecordChange;
}) {
  const say = useWords(changesWords);
  const tell = useTeller();
  const isAdded = (record.whole?.after ?? null) !== null;
  const value = (isAdded ? record.whole?.after : record.whole?.before) as JsonObject;
  const name = tell.record(list, record.key, value);
  const members = [...(list?.members?.values() ?? [])].filter(
    ({ name: member }) => list?.key?.includes(member) !== true && (value[member] ?? null) !== null,
  );
  return (
    <div className={classes.line}>
      <ChangeMark type={isAdded ? 'added' : 'removed'}>{say(isAdded ? 'rowAdded' : 'rowRemoved')}</ChangeMark>
      <div className={classes.body}>
        {isAdded ? <New>{name}</New> : <Old>{name}</Old>}
        {members.length > 0 && (
          <dl className={classes.members}>
            {members.map((member) => (
              <div key={member.name}>
                <dt>{tell.member(member)}</dt>
                <dd>
                  <FieldValue type={member} value={value[member.name] as JsonValue} record={value} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </div>
  );
}
