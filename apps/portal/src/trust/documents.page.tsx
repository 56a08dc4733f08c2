// The documents of a service, and those that its statements point to.
import { Title } from '@mantine/core';
import { DocumentLink, GivenText } from '@bunkai/ui/disclosure';
import { SafeLink, bilingual, localized, useFormat } from '@bunkai/ui/format';
import { EmptyState } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { PageMeta, PageTitle } from '../app/page-title.js';
import { CopyText } from './copy-text.js';
import classes from './documents.module.css';
import { namedDocuments } from './named-documents.js';
import { type ServiceData, useServiceData } from './service-data.js';
import { trustWords } from './trust.words.js';

export function Page() {
  const say = useWords(trustWords);
  const language = useLanguage();
  const data = useServiceData();
  const name = bilingual(data.service.name, language);
  const title = say('documentsTitle', { service: name });
  const { documents = [] } = data.document;
  return (
    <>
      <PageMeta
        title={title}
        description={say('documentsDescription', { service: name })}
        path={`${data.path}/documents${data.search}`}
        json={`${data.path}/disclosure.json${data.search}`}
      />
      <PageTitle>{title}</PageTitle>
      {documents.length === 0 ? (
        <EmptyState title={say('noDocumentsTitle')}>{say('noDocuments')}</EmptyState>
      ) : (
        <section aria-label={say('documentsOfService')}>
          <ul className={classes.documents}>
            {documents.map((document, index) => (
              <ServiceDocument key={index} document={document} />
            ))}
          </ul>
        </section>
      )}
      <NamedDocuments />
    </>
  );
}

type OfService = NonNullable<ServiceData['document']['documents']>[number];

function ServiceDocument({ document }: { readonly document: OfService }) {
  const say = useWords(trustWords);
  const language = useLanguage();
  const format = useFormat();
  return (
    <li>
      <span className={classes.kind}>{say(`kind-${document.kind}`)}</span>
      <span className={classes.title}>
        {document.url === undefined ? (
          <GivenText text={document.title} />
        ) : (
          <SafeLink url={document.url}>{localized(document.title, language)}</SafeLink>
        )}
      </span>
      <dl>
        {document.effectiveFrom !== undefined && (
          <div>
            <dt>{say('effectiveFrom')}</dt>
            <dd>{format.date(document.effectiveFrom)}</dd>
          </div>
        )}
        <div>
          <dt>{say('format')}</dt>
          <dd>
            <bdi>{document.mediaType}</bdi>
          </dd>
        </div>
        <div>
          <dt>{say('hash')}</dt>
          <dd>
            <CopyText text={document.sha256} full />
          </dd>
        </div>
      </dl>
    </li>
  );
}

function NamedDocuments() {
  const say = useWords(trustWords);
  const language = useLanguage();
  const data = useServiceData();
  const named = namedDocuments(data);
  if (named.length === 0) return null;
  return (
    <section aria-labelledby="named">
      <Title order={2} id="named">
        {say('namedInStatements')}
      </Title>
      <ul className={classes.named}>
        {named.map(({ controls, document }, index) => (
          <li key={index}>
            <div>
              <DocumentLink document={document} />
            </div>
            <ul aria-label={say('namedUnder')}>
              {controls.map((control) => (
                <li key={control}>
                  <Link to={`${data.path}/controls${data.search}#${control}`}>
                    {control} {data.catalogue.controls.get(control)?.title[language]}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
