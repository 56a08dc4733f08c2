// One question and what the disclosure answers, leading to the control that it stands under.
import { type Answer, type Fact, isJsonList, isJsonObject } from '@bunkai/disclosure';
import { Title } from '@mantine/core';
import { StatusMark, valueInWords } from '@bunkai/ui/disclosure';
import { useLanguage, useReader, useWords } from '@bunkai/ui/words';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { attestationLines, upstreamLines } from './answer-lists.js';
import { type BriefRecord, briefRecords } from './brief-records.js';
import classes from './overview.module.css';
import { type ServiceData, useServiceData } from './service-data.js';
import { trustWords } from './trust.words.js';

const MOST_ROWS = 6;

export function AnswerCard({ answer }: { readonly answer: Answer }) {
  const say = useWords(trustWords);
  const data = useServiceData();
  const told = answer.facts.filter((fact) => fact.state === 'disclosed' && !isEmptyList(fact));
  const [first, ...rest] = told;
  return (
    <article className={classes.answer} data-state={first ? 'disclosed' : answer.state}>
      <Title order={2} size="h5" className={classes.question}>
        {say(`ask-${answer.question}`)}
      </Title>
      <div className={classes.headline}>
        {first ? <FactValue fact={first} /> : <Unanswered answer={answer} />}
      </div>
      {first && <FactTitle fact={first} />}
      {rest.length > 0 && (
        <dl className={classes.rows}>
          {rest.slice(0, MOST_ROWS).map((fact) => (
            <div key={fact.path}>
              <dt>
                <FactTitle fact={fact} />
              </dt>
              <dd>
                <FactValue fact={fact} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className={classes.source}>{linkTo(first ?? answer.facts[0], data, say)}</p>
    </article>
  );
}

/** An empty list of the document is an answer, but others say more. */
function isEmptyList({ value }: Fact): boolean {
  return Array.isArray(value) && value.length === 0;
}

function Unanswered({ answer }: { readonly answer: Answer }) {
  const say = useWords(trustWords);
  if (answer.state === 'disclosed') return say('noneNamed');
  return <StatusMark standing={answer.state} />;
}

function FactTitle({ fact }: { readonly fact: Fact }) {
  const language = useLanguage();
  const { catalogue } = useServiceData();
  return <span className={classes.title}>{catalogue.fields.get(fact.path)?.title[language]}</span>;
}

function FactValue({ fact: { path, value = null } }: { readonly fact: Fact }): ReactNode {
  const reader = useReader();
  const say = useWords(trustWords);
  const data = useServiceData();
  if (path === 'upstream') return upstreamLines(data);
  if (path === 'attestations') return attestationLines(data, reader, say);
  const field = data.catalogue.fields.get(path);
  if (!field) return null;
  if (isJsonList(value) && value.length > 0 && value.every(isJsonObject)) {
    return <RecordLines records={briefRecords(field, value, reader)} />;
  }
  return <bdi>{valueInWords(field, value, reader)}</bdi>;
}

function RecordLines({ records }: { readonly records: readonly BriefRecord[] }) {
  const say = useWords(trustWords);
  return (
    <ul className={classes.lines}>
      {records.slice(0, MOST_ROWS).map(({ name, duration }, index) => (
        <li key={index}>
          <bdi>{duration === '' ? name : say('recordDuration', { name, duration })}</bdi>
        </li>
      ))}
      {records.length > MOST_ROWS && <li>{say('more', { count: records.length - MOST_ROWS })}</li>}
    </ul>
  );
}

function linkTo(
  fact: Fact | undefined,
  { path, search }: ServiceData,
  say: ReturnType<typeof useWords<Record<string, string>>>,
): ReactNode {
  if (!fact) return null;
  const [control = ''] = fact.path.split('/');
  if (control === 'upstream' || control === 'attestations') {
    return <Link to={`${path}/${control}${search}`}>{say(control)}</Link>;
  }
  return <Link to={`${path}/controls${search}#${control}`}>{say('control', { id: control })}</Link>;
}
