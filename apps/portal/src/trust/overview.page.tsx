// A service in ten seconds: what is asked first, how much is disclosed, what is withheld.
import { Anchor, Title } from '@mantine/core';
import { bilingual } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { PageMeta, PageTitle } from '../app/page-title.js';
import { AnswerCard } from './answer-card.js';
import { CompletenessTable } from './completeness-table.js';
import classes from './overview.module.css';
import { useServiceData } from './service-data.js';
import { trustWords } from './trust.words.js';
import { Withheld } from './withheld.js';

export function Page() {
  const say = useWords(trustWords);
  const language = useLanguage();
  const { service, release, summary, path, search } = useServiceData();
  const name = bilingual(service.name, language);
  const latest = bilingual(release.summary, language);
  return (
    <>
      <PageMeta
        title={name}
        description={say('overviewDescription', {
          service: name,
          provider: bilingual(service.provider.name, language),
        })}
        path={`${path}${search}`}
        json={`${path}/disclosure.json${search}`}
        feeds={path}
      />
      <PageTitle title={name}>{say('overviewTitle', { service: name })}</PageTitle>
      <section aria-label={say('answers')} className={classes.answers}>
        {summary.answers.map((answer) => (
          <AnswerCard key={answer.question} answer={answer} />
        ))}
      </section>
      {latest !== '' && (
        <section className={classes.latest}>
          <Title order={2}>{say('latest')}</Title>
          <p>
            <bdi>{latest}</bdi>{' '}
            <Anchor component={Link} to={`${path}/releases/${release.number}${search}`} underline="always">
              {say('releaseNumber', { number: release.number })}
            </Anchor>
          </p>
        </section>
      )}
      <Withheld />
      <CompletenessTable />
    </>
  );
}
