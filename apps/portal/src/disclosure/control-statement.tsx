// One control: what the provider says of it, field by field.
import type { Control } from '@bunkai/catalogue';
import type { Statement } from '@bunkai/disclosure';
import { useTranslation } from 'react-i18next';
import { formatDate, localized, useLanguage } from '../text.js';
import { FieldValue } from './field-value.js';

interface ControlStatementProps {
  readonly control: Control;
  readonly statement: Statement;
}

export function ControlStatement({ control, statement }: ControlStatementProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const withheld = statement.visibility !== undefined && statement.visibility !== 'public';
  return (
    <section className="control" aria-labelledby={`control-${control.id}`}>
      <h2 id={`control-${control.id}`}>
        <span className="id">{control.id}</span> {control.title[language]}
      </h2>
      {withheld ? (
        <p>{t('disclosure.withheld', { audience: t(`audience.${statement.visibility as 'nda'}`) })}</p>
      ) : (
        <>
          <p className="marks">
            <span className={`mark ${statement.status}`}>{t(`status.${statement.status}`)}</span>
            <span>
              {t('disclosure.commitment')}
              {t('colon')}
              {t(`commitment.${statement.commitment ?? 'informational'}`)}
            </span>
            {statement.reviewed && (
              <span>
                {t('disclosure.reviewed')}
                {t('colon')}
                {formatDate(statement.reviewed, language)}
              </span>
            )}
          </p>
          <Fields control={control} statement={statement} />
          {statement.note && <p className="note">{localized(statement.note, language)}</p>}
          {statement.evidence && statement.evidence.length > 0 && (
            <div className="evidence">
              {t('disclosure.evidence')}
              {t('colon')}
              {statement.evidence.map((document, index) => (
                <span key={index} className="member">
                  <FieldValue type={{ type: 'document' }} value={document} />
                </span>
              ))}
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Fields({ control, statement }: ControlStatementProps) {
  const language = useLanguage();
  const fields = [...control.fields.values()].flatMap((field) => {
    const value =
      statement.fields && Object.hasOwn(statement.fields, field.name) ? statement.fields[field.name] : null;
    return value === null || value === undefined ? [] : [{ field, value }];
  });
  if (fields.length === 0) return null;
  return (
    <dl>
      {fields.map(({ field, value }) => (
        <div key={field.name} className={field.type === 'records' ? 'wide' : undefined}>
          <dt>{field.title[language]}</dt>
          <dd>
            <FieldValue type={field} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
