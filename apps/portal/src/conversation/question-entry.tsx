// One question: who asks what about which service, the answers, and what the reader may do next.
import { Anchor, Badge, Checkbox, Group, Stack, Title } from '@mantine/core';
import { bilingual, foreignLanguage, plain, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { useViewer } from '../session/use-viewer.js';
import { AnswerForm } from './answer-form.js';
import { CloseQuestion } from './close-question.js';
import type { QuestionFactsFragment } from './conversation.generated.js';
import classes from './conversation.module.css';
import { conversationWords } from './conversation.words.js';

interface QuestionEntryProps {
  readonly question: QuestionFactsFragment;
  /** Whether the reader's organisation was asked, rather than asking. */
  readonly isReceived: boolean;
  /** To answer it together with others; without it, it cannot be chosen. */
  readonly choice?: { readonly isChosen: boolean; readonly onChosen: (isChosen: boolean) => void };
}

export function QuestionEntry({ question, isReceived, choice }: QuestionEntryProps) {
  const say = useWords(conversationWords);
  const language = useLanguage();
  const roles = useViewer()?.roles ?? [];
  const { service, customer, state } = question;
  const who = isReceived ? customer.name : service?.provider.name;
  const mayAnswer =
    isReceived && state !== 'closed' && roles.some((role) => ['owner', 'publisher'].includes(role));
  const mayClose =
    !isReceived && state !== 'closed' && roles.some((role) => ['owner', 'assessor'].includes(role));
  return (
    <li>
      <Stack component="article" gap="xs" className={classes.question}>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={2} size="h4">
            <bdi lang={foreignLanguage(who, language)}>{bilingual(who, language)}</bdi>
          </Title>
          <Badge variant={state === 'open' ? 'filled' : 'default'} tt="none">
            {say(`state-${state as 'open'}`)}
          </Badge>
        </Group>
        <About question={question} />
        <p className={classes.text}>
          <bdi>{plain(question.text)}</bdi>
        </p>
        {question.answers.map((answer) => (
          <AnswerText
            key={answer.id}
            answer={answer}
            provider={bilingual(service?.provider.name, language)}
          />
        ))}
        {mayAnswer && state === 'open' && choice && (
          <Checkbox
            label={say('choose')}
            checked={choice.isChosen}
            onChange={({ currentTarget }) => choice.onChosen(currentTarget.checked)}
          />
        )}
        {mayAnswer && <AnswerForm questionId={question.id} isFirst={question.answers.length === 0} />}
        {mayClose && <CloseQuestion questionId={question.id} />}
      </Stack>
    </li>
  );
}

function About({ question }: { readonly question: QuestionFactsFragment }) {
  const say = useWords(conversationWords);
  const language = useLanguage();
  const format = useFormat();
  const { service, control, releaseNumber, requirement, askedAt, askedBy } = question;
  const path = service && `/p/${service.provider.slug}/${service.slug}`;
  return (
    <p className={classes.about}>
      <time dateTime={askedAt}>{format.instant(askedAt)}</time>
      {askedBy !== null && <span>{say('by', { name: plain(askedBy) })}</span>}
      {path && (
        <Anchor component={Link} to={path} inherit underline="always">
          {say('toService', { service: bilingual(service.name, language) })}
        </Anchor>
      )}
      {control !== null && path && (
        <Anchor component={Link} to={`${path}/controls#${control}`} inherit underline="always">
          {say('control', { control })}
        </Anchor>
      )}
      {releaseNumber !== null && path && (
        <Anchor component={Link} to={`${path}/releases/${releaseNumber}`} inherit underline="always">
          {say('release', { number: releaseNumber })}
        </Anchor>
      )}
      {requirement !== null && <bdi>{say('requirement', { title: plain(requirement) })}</bdi>}
    </p>
  );
}

interface AnswerTextProps {
  readonly answer: QuestionFactsFragment['answers'][number];
  readonly provider: string;
}

function AnswerText({ answer: { text, answeredAt, answeredBy }, provider }: AnswerTextProps) {
  const say = useWords(conversationWords);
  const format = useFormat();
  return (
    <blockquote className={classes.answer}>
      <p className={classes.about}>
        <strong>
          <bdi>{say('answerOf', { name: provider })}</bdi>
        </strong>
        <time dateTime={answeredAt}>{format.instant(answeredAt)}</time>
        {answeredBy !== null && <span>{say('answeredBy', { name: plain(answeredBy) })}</span>}
      </p>
      <p className={classes.text}>
        <bdi>{plain(text)}</bdi>
      </p>
    </blockquote>
  );
}
