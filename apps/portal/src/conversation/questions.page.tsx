// The questions of an organisation: those it asked providers, and those that customers asked it.
import { Button, Stack, Text } from '@mantine/core';
import { EmptyState } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { PageTitle } from '../app/page-title.js';
import { redirectToSignIn, requireViewer } from '../session/require-viewer.js';
import { AnswerChosen } from './answer-chosen.js';
import { AskedQuestionsDocument, ReceivedQuestionsDocument } from './conversation.generated.js';
import classes from './conversation.module.css';
import { conversationWords } from './conversation.words.js';
import { QuestionEntry } from './question-entry.js';
import { QuestionWays } from './question-ways.js';

const PAGE = 20;

export async function load({ api, url }: LoadArguments) {
  const { organisation } = await requireViewer(api, url);
  const isReceived =
    organisation?.provider === true &&
    (!organisation.customer || url.searchParams.get('side') === 'received');
  const page = {
    first: PAGE,
    after: url.searchParams.get('after'),
    open: url.searchParams.get('state') === 'open',
  };
  const { viewer } = isReceived
    ? await api.query(ReceivedQuestionsDocument, page)
    : await api.query(AskedQuestionsDocument, page);
  if (!viewer) throw redirectToSignIn(url);
  const { edges, pageInfo } = 'questions' in viewer ? viewer.questions : viewer.receivedQuestions;
  return {
    isReceived,
    isBoth: organisation?.provider === true && organisation.customer,
    questions: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    unanswered: viewer.unansweredQuestions,
    isOpen: page.open,
    isFirst: page.after === null,
  };
}

export function Page() {
  const { isReceived, isBoth, questions, next, unanswered, isOpen, isFirst } = useLoaded<typeof load>();
  const say = useWords(conversationWords);
  return (
    <Stack maw={860}>
      <PageTitle>{say('title')}</PageTitle>
      <Text>{say(isReceived ? 'introReceived' : 'introAsked')}</Text>
      <QuestionWays isReceived={isReceived} isBoth={isBoth} isOpen={isOpen} unanswered={unanswered} />
      {questions.length === 0 ? (
        <NoQuestions isReceived={isReceived} isOpen={isOpen} />
      ) : (
        <Questions questions={questions} isReceived={isReceived} />
      )}
      <Pages next={next} isFirst={isFirst} />
    </Stack>
  );
}

type Shown = Pick<ReturnType<typeof useLoaded<typeof load>>, 'questions' | 'isReceived'>;

/** Which of them are chosen ends with the page: what is answered is no longer open. */
function Questions({ questions, isReceived }: Shown) {
  const say = useWords(conversationWords);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const those = questions.filter(({ id, state }) => chosen.has(id) && state === 'open');
  const choose = (id: string, isChosen: boolean) => {
    const others = [...chosen].filter((other) => other !== id);
    setChosen(new Set(isChosen ? [...others, id] : others));
  };
  return (
    <>
      {those.length > 0 && (
        <AnswerChosen
          chosen={those.map(({ id }) => id)}
          isOneService={new Set(those.map(({ service }) => service?.id)).size === 1}
          onDone={() => setChosen(new Set())}
        />
      )}
      <ol className={classes.list} aria-label={say('list')}>
        {questions.map((question) => (
          <QuestionEntry
            key={question.id}
            question={question}
            isReceived={isReceived}
            choice={{
              isChosen: chosen.has(question.id),
              onChosen: (isChosen) => choose(question.id, isChosen),
            }}
          />
        ))}
      </ol>
    </>
  );
}

function NoQuestions({ isReceived, isOpen }: { readonly isReceived: boolean; readonly isOpen: boolean }) {
  const say = useWords(conversationWords);
  if (isOpen) {
    const to = `/questions${isReceived ? '?side=received' : ''}`;
    return (
      <EmptyState
        title={say('noneOpenTitle')}
        action={
          <Button component={Link} to={to} variant="default">
            {say('showAll')}
          </Button>
        }
      >
        {say('noneOpen')}
      </EmptyState>
    );
  }
  return isReceived ? (
    <EmptyState
      title={say('noneReceivedTitle')}
      action={
        <Button component={Link} to="/inbox" variant="default">
          {say('toInbox')}
        </Button>
      }
    >
      {say('noneReceived')}
    </EmptyState>
  ) : (
    <EmptyState
      title={say('noneAskedTitle')}
      action={
        <Button component={Link} to="/" variant="default">
          {say('toServices')}
        </Button>
      }
    >
      {say('noneAsked')}
    </EmptyState>
  );
}

function Pages({ next, isFirst }: { readonly next: string | null | undefined; readonly isFirst: boolean }) {
  const say = useWords(conversationWords);
  const [search] = useSearchParams();
  if (isFirst && !next) return null;
  const others = [...search].filter(([name]) => name !== 'after');
  const newest = new URLSearchParams(others);
  const older = new URLSearchParams([...others, ['after', next ?? '']]);
  return (
    <nav aria-label={say('pages')} className={classes.ways}>
      {!isFirst && <Link to={`?${newest.toString()}`}>{say('newest')}</Link>}
      {next && <Link to={`?${older.toString()}`}>{say('older')}</Link>}
    </nav>
  );
}
