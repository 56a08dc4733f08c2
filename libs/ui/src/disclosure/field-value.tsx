// A value as its type reads best: durations in words, countries by name, records as a table.
import type { Field } from '@bunkai/catalogue';
import {
  type JsonObject,
  type JsonValue,
  type LocalizedText,
  isJsonList,
  isJsonObject,
} from '@bunkai/disclosure';
import { IconCheck, IconX } from '@tabler/icons-react';
import { SafeLink } from '../format/safe-link.js';
import { useReader } from '../words/reader-context.js';
import { useWords } from '../words/use-words.js';
import { CodeList } from './code-list.js';
import { ContactValue } from './contact-value.js';
import { disclosureWords } from './disclosure.words.js';
import { DocumentLink } from './document-link.js';
import classes from './field-value.module.css';
import { GivenText } from './given-text.js';
import { RecordTable } from './record-table.js';
import { type DescribedType, valueInWords } from './value-in-words.js';

interface FieldValueProps {
  readonly type: DescribedType & Pick<Partial<Field>, 'title'>;
  readonly value: JsonValue;
  /** The record in which the value stands, if it does. */
  readonly record?: JsonObject;
}

/** Shows any value of any type; one that its type would refuse is shown as JSON. */
export function FieldValue({ type, value, record }: FieldValueProps) {
  const reader = useReader();
  if (typeof value === 'boolean') return <YesNo value={value} />;
  if (typeof value === 'string' && type.type === 'url') return <SafeLink url={value} />;
  if (type.type === 'text' && (typeof value === 'string' || isJsonObject(value))) {
    return <GivenText text={value as LocalizedText} />;
  }
  if (isJsonObject(value) && type.type === 'document') return <DocumentLink document={value} />;
  if (isJsonObject(value) && type.type === 'contact') return <ContactValue contact={value} />;
  if (isJsonList(value) && value.length > 0) {
    if (type.members && value.every(isJsonObject)) return <Records type={type} records={value} />;
    if (value.every((code) => typeof code === 'string')) {
      return <CodeList type={type} codes={value} {...(record && { record })} />;
    }
  }
  return <bdi className={classes.value}>{valueInWords(type, value, reader, record)}</bdi>;
}

function YesNo({ value }: { readonly value: boolean }) {
  const say = useWords(disclosureWords);
  const Icon = value ? IconCheck : IconX;
  return (
    <span className={classes.yesNo}>
      <Icon aria-hidden size="1em" />
      {say(value ? 'yes' : 'no')}
    </span>
  );
}

function Records({
  type,
  records,
}: {
  readonly type: FieldValueProps['type'];
  readonly records: readonly JsonObject[];
}) {
  const { language } = useReader();
  const members = [...(type.members?.values() ?? [])];
  return (
    <RecordTable
      label={type.title?.[language] ?? members.map(({ name }) => name).join(', ')}
      members={members}
      records={records}
      cell={(member, value, record) => <FieldValue type={member} value={value} record={record} />}
    />
  );
}
