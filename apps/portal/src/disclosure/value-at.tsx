// The value at a path, shown as the type of what stands there asks for.
import { type RecordMember, iso27017_2015 } from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../text.js';
import { describePath } from './describe-path.js';
import { FieldValue } from './field-value.js';
import { ValueText } from './value-text.js';

type Members = Readonly<Record<string, JsonValue | undefined>>;

export function ValueAt({ path, value }: { readonly path: string; readonly value: unknown }) {
  const { at } = describePath(path);
  const json = value as JsonValue;
  switch (at.kind) {
    case 'field':
      return <FieldValue type={at.field} value={json} />;
    case 'value':
      return <FieldValue type={at.type} value={json} />;
    case 'record':
      return isObject(value) ? (
        <RecordLine members={at.members} record={value} />
      ) : (
        <ValueText value={value} />
      );
    case 'statement':
      return isObject(value) ? (
        <StatementLines control={at.control} statement={value} />
      ) : (
        <ValueText value={value} />
      );
    case 'member':
      return <MemberValue name={at.name} value={json} />;
  }
}

/** What a statement has beside its fields, typed by the format and not by the catalogue. */
function MemberValue({ name, value }: { readonly name: string; readonly value: JsonValue }) {
  const { t } = useTranslation();
  if (name === '@reviewed') return <FieldValue type={{ type: 'date' }} value={value} />;
  if (name === '@note' || name === '@name') return <FieldValue type={{ type: 'text' }} value={value} />;
  if (name === '@status' && typeof value === 'string') return t(`status.${value as 'offered'}`);
  if (name === '@commitment' && typeof value === 'string') return t(`commitment.${value as 'target'}`);
  if (name !== '@evidence' || !Array.isArray(value)) return <ValueText value={value} />;
  return (value as readonly JsonValue[]).map((document, index) => (
    <span key={index} className="member">
      <FieldValue type={{ type: 'document' }} value={document} />
    </span>
  ));
}

/** A record in one line: member by member. */
function RecordLine({
  members,
  record,
}: {
  readonly members: ReadonlyMap<string, RecordMember>;
  readonly record: Members;
}) {
  const given = [...members.values()].filter(({ name }) => (record[name] ?? null) !== null);
  return given.map((member) => (
    <span key={member.name} className="member">
      <span className="quiet">{member.name}</span>{' '}
      <FieldValue type={member} value={record[member.name] as JsonValue} />
    </span>
  ));
}

/** What a statement that came or went said: its status and its fields. */
function StatementLines({ control, statement }: { readonly control: string; readonly statement: Members }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const status = statement['status'];
  const fields = isObject(statement['fields']) ? statement['fields'] : {};
  const known = [...(iso27017_2015.controls.get(control)?.fields.values() ?? [])];
  return (
    <>
      {typeof status === 'string' && t(`status.${status as 'offered'}`)}
      <dl className="values">
        {known
          .filter(({ name }) => Object.hasOwn(fields, name) && fields[name] !== null)
          .map((field) => (
            <Fragment key={field.name}>
              <dt>{field.title[language]}</dt>
              <dd>
                <FieldValue type={field} value={fields[field.name] as JsonValue} />
              </dd>
            </Fragment>
          ))}
      </dl>
    </>
  );
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
