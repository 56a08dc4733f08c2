// A value as its type reads best: durations in words, countries by name, records as a table.
import { type Field, type ValueType, countries, schemes } from '@bunkai/catalogue';
import type { JsonValue, LocalizedText } from '@bunkai/disclosure';
import { useTranslation } from 'react-i18next';
import { type Language } from '../i18n/i18n.js';
import { formatDate, formatDuration, localized, useLanguage } from '../text.js';

interface FieldValueProps {
  readonly type: ValueType & Pick<Partial<Field>, 'members'>;
  readonly value: JsonValue;
}

type Part = Readonly<Record<string, JsonValue | undefined>>;

export function FieldValue({ type, value }: FieldValueProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (type.type) {
    case 'boolean':
      return value === true ? t('value.yes') : t('value.no');
    case 'number':
      return `${new Intl.NumberFormat(language).format(Number(value))}${type.unit ? ` ${type.unit}` : ''}`;
    case 'duration':
      return value === 'indefinite' ? t('value.indefinite') : formatDuration(text, language);
    case 'date':
      return formatDate(text, language);
    case 'enum':
      return codeName(type, text, language);
    case 'code-set':
      return (
        (value as readonly string[]).map((code) => codeName(type, code, language)).join(', ') ||
        t('value.empty')
      );
    case 'records':
      return <Records type={type} records={value as readonly Part[]} />;
    case 'text':
      return localized(value as LocalizedText, language);
    case 'url':
      return <SafeLink url={text}>{text}</SafeLink>;
    case 'document':
      return <DocumentLink document={value as Part} />;
    case 'contact':
    case 'schedule':
      return Object.values(value as Part)
        .map((part) => (typeof part === 'object' ? localized(part as LocalizedText, language) : part))
        .join(', ');
  }
}

function Records({
  type,
  records,
}: {
  readonly type: FieldValueProps['type'];
  readonly records: readonly Part[];
}) {
  const { t } = useTranslation();
  const members = [...(type.members?.values() ?? [])].filter(({ name }) =>
    records.some((record) => (record[name] ?? null) !== null),
  );
  if (records.length === 0) return t('value.empty');
  return (
    <div className="table" tabIndex={0} role="region" aria-label={members.map(({ name }) => name).join(', ')}>
      <table>
        <thead>
          <tr>
            {members.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record, index) => (
            <tr key={index}>
              {members.map((member) => (
                <td key={member.name}>
                  {(record[member.name] ?? null) !== null && (
                    <FieldValue type={member} value={record[member.name] as JsonValue} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DocumentLink({ document }: { readonly document: Part }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const url = typeof document['url'] === 'string' ? document['url'] : '';
  const title = document['title']
    ? localized(document['title'] as LocalizedText, language)
    : url || t('value.untitled');
  return url ? <SafeLink url={url}>{title}</SafeLink> : title;
}

/** A link only where it leads to a page: what else a URL may do is not the reader's to try. */
function SafeLink({ url, children }: { readonly url: string; readonly children: string }) {
  if (!/^https?:\/\//i.test(url)) return children;
  return (
    <a href={url} rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

function codeName(type: ValueType, code: string, language: Language): string {
  if (type.codes === 'iso3166-1-alpha2') return countries.get(code)?.name[language] ?? code;
  if (type.codes === 'schemes') return schemes.get(code)?.name[language] ?? code;
  return code;
}
