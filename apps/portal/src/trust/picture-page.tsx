// The frame that the pages of pictures share: title, what the page shows, the picture, and from which statements it is drawn.
import { Title } from '@mantine/core';
import { bilingual } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import type { ReactNode } from 'react';
import { PageMeta, PageTitle } from '../app/page-title.js';
import { PictureSource } from './picture-source.js';
import { picturesTabsWords } from './pictures-tabs.words.js';
import classes from './pictures-tabs.module.css';
import { useServiceData } from './service-data.js';

interface PicturePageProps {
  readonly tab: 'responsibilities' | 'jurisdictions' | 'attestations' | 'upstream';
  /** The controls whose statements the page shows. */
  readonly sources?: readonly string[];
  readonly children: ReactNode;
}

export function PicturePage({ tab, sources = [], children }: PicturePageProps) {
  const say = useWords(picturesTabsWords);
  const language = useLanguage();
  const { service, path, search } = useServiceData();
  const names = {
    service: bilingual(service.name, language),
    provider: bilingual(service.provider.name, language),
  };
  const title = say(`${tab}Title`, names);
  const lead = say(`${tab}Lead`, names);
  return (
    <div className={classes.page}>
      <PageMeta
        title={title}
        description={lead}
        path={`${path}/${tab}${search}`}
        json={`${path}/disclosure.json${search}`}
      />
      <PageTitle>{title}</PageTitle>
      <p className={classes.lead}>{lead}</p>
      {children}
      {sources.length > 0 && (
        <section className={classes.sources} aria-labelledby="sources">
          <Title order={2} size="h3" id="sources">
            {say('source')}
          </Title>
          {sources.map((control) => (
            <PictureSource key={control} control={control} />
          ))}
        </section>
      )}
    </div>
  );
}
