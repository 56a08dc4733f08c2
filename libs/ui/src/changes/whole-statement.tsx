// A statement that came or went, with what it says; one that is withheld says only that it exists.
import type { Control, Title } from '@bunkai/catalogue';
import { type JsonObject, type JsonValue, isJsonObject, memberOf } from '@bunkai/disclosure';
import { Text } from '@mantine/core';
import { FieldValue } from '../disclosure/field-value.js';
import { useWords } from '../words/use-words.js';
import { ChangeMark } from './change-mark.js';
import classes from './changes.module.css';
import { changesWords } from './changes.words.js';
import type { DiffChange } from './diff-change.js';
import { statementMembers } from './described-lists.js';
import { type ReadAs, isWithheld } from './readable-changes.js';
import { useTeller } from './teller.js';

interface WholeStatementProps {
  readonly control: Control | undefined;
  readonly change: DiffChange;
  readonly readAs: ReadAs;
  readonly variant: string | null;
}

export function WholeStatement({ control, change, readAs, variant }: WholeStatementProps) {
  const say = useWords(changesWords);
  const isAdded = (change.after ?? null) !== null;
  const statement = (isAdded ? change.after : change.before) as JsonValue;
  return (
    <div className={classes.line}>
      <ChangeMark type={isAdded ? 'added' : 'removed'} />
      <div className={classes.body} data-gone={!isAdded}>
        <Text size="sm">{say(isAdded ? 'statementAdded' : 'statementRemoved')}</Text>
        {isWithheld(readAs, statement) ? (
          <Withheld statement={statement} />
        ) : (
          isJsonObject(statement) && (
            <Contents
              control={control}
              statement={statement}
              label={[say(isAdded ? 'added' : 'removed'), variant ?? []].flat().join(' ')}
            />
          )
        )}
      </div>
    </div>
  );
}

function Withheld({ statement }: { readonly statement: JsonValue }) {
  const say = useWords(changesWords);
  const tell = useTeller();
  const visibility = isJsonObject(statement) ? memberOf(statement, 'visibility') : undefined;
  const readers = tell.value(statementMembers.get('@visibility'), visibility);
  return <Text size="sm">{say('statementWithheld', { readers })}</Text>;
}

function Contents({
  control,
  statement,
  label,
}: {
  readonly control: Control | undefined;
  readonly statement: JsonObject;
  /** Tells its tables from those of the same fields elsewhere on the page. */
  readonly label: string;
}) {
  const tell = useTeller();
  const named = (title: Title) => ({ en: `${label}: ${title.en}`, ja: `${label}：${title.ja}` });
  const fields = memberOf(statement, 'fields') ?? null;
  const given = [...(control?.fields.values() ?? [])].flatMap((field) => {
    const value = isJsonObject(fields) ? (memberOf(fields, field.name) ?? null) : null;
    return value === null ? [] : [{ field, value }];
  });
  const marks = [...statementMembers].flatMap(([name, type]) => {
    const value = memberOf(statement, name.slice(1)) ?? null;
    return value === null ? [] : [{ name, type, value }];
  });
  return (
    <dl className={classes.members}>
      {marks.map(({ name, type, value }) => (
        <div key={name}>
          <dt>{tell.title(type.title)}</dt>
          <dd>
            <bdi>{tell.value(type, value)}</bdi>
          </dd>
        </div>
      ))}
      {given.map(({ field, value }) => (
        <div key={field.name} data-wide={field.type === 'records'}>
          <dt>{tell.title(field.title)}</dt>
          <dd>
            <FieldValue type={{ ...field, title: named(field.title) }} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
