// A value as its type reads best: durations in words, countries by name, records as a table.
import { type Field, type ValueType, countries, schemes } from '@bunkai/catalogue';
import type { JsonValue, LocalizedText } from '@bunkai/disclosure';
import { useTranslation } from 'react-i18next';
import { type Language } from '../i18n/i18n.js';
import { formatDate, formatDuration, localized, useLanguage } from '../text.js';
import { RecordTable } from './record-table.js';
import { SafeLink } from './safe-link.js';
import { ValueText } from './value-text.js';

interface FieldValueProps {
  readonly type: ValueType & Pick<Partial<Field>, 'members' | 'title'>;
  readonly value: JsonValue;
}

type Part = Readonly<Record<string, JsonValue | undefined>>;

export function FieldValue({ type, value }: FieldValueProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (typeof value === 'string') return <TextValue type={type} text={value} />;
  if (typeof value === 'boolean') return value ? t('value.yes') : t('value.no');
  if (typeof value === 'number') {
    return `${new Intl.NumberFormat(language).format(value)}${type.unit ? ` ${type.unit}` : ''}`;
  }
  if (Array.isArray(value)) return <ListValue type={type} list={value as readonly JsonValue[]} />;
  if (value === null) return t('inbox.noValue');
  const part = value as Part;
  if (type.type === 'text') return <bdi>{localized(part as LocalizedText, language)}</bdi>;
  if (type.type === 'document') return <DocumentLink document={part} />;
  if (type.type !== 'contact' && type.type !== 'schedule') return <ValueText value={value} />;
  return Object.values(part).map((entry, index) => (
    <span key={index} className="member">
      {entry !== undefined && (
        <FieldValue type={{ type: typeof entry === 'string' ? 'url' : 'text' }} value={entry} />
      )}
    </span>
  ));
}

function TextValue({ type, text }: { readonly type: ValueType; readonly text: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (type.type === 'duration')
    return text === 'indefinite' ? t('value.indefinite') : formatDuration(text, language);
  if (type.type === 'date') return formatDate(text, language);
  if (type.type === 'url') return <SafeLink url={text}>{text}</SafeLink>;
  return <bdi>{localized(codeName(type, text, language), language)}</bdi>;
}

function ListValue({
  type,
  list,
}: {
  readonly type: FieldValueProps['type'];
  readonly list: readonly JsonValue[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (list.length === 0) return t('value.empty');
  if (type.members && list.every(isPart)) {
    const members = [...type.members.values()];
    const label = type.title?.[language] ?? members.map(({ name }) => name).join(', ');
    return (
      <RecordTable
        label={label}
        members={members}
        records={list}
        cell={(member, value) => <FieldValue type={member} value={value} />}
      />
    );
  }
  if (!list.every((code) => typeof code === 'string')) return <ValueText value={list} />;
  return (
    <bdi>{list.map((code) => localized(codeName(type, code, language), language)).join(t('value.and'))}</bdi>
  );
}

function DocumentLink({ document }: { readonly document: Part }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const url = typeof document['url'] === 'string' ? document['url'] : '';
  const title = document['title']
    ? localized(document['title'] as LocalizedText, language)
    : url || t('value.untitled');
  return <SafeLink url={url}>{title}</SafeLink>;
}

function codeName(type: ValueType, code: string, language: Language): string {
  if (type.codes === 'iso3166-1-alpha2') return countries.get(code)?.name[language] ?? code;
  if (type.codes === 'schemes') return schemes.get(code)?.name[language] ?? code;
  return code;
}

function isPart(value: JsonValue): value is Part & JsonValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
