// One answer for all the questions that were chosen: sent to all of them, or to none.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { type FormEvent, useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { AnswerText } from './answer-text.js';
import { AnswerQuestionsDocument } from './conversation.generated.js';
import classes from './conversation.module.css';
import { conversationWords } from './conversation.words.js';

interface AnswerChosenProps {
  readonly chosen: readonly string[];
  /** Whether all of them are about one service. */
  readonly isOneService: boolean;
  readonly onDone: () => void;
}

export function AnswerChosen({ chosen, isOneService, onDone }: AnswerChosenProps) {
  const say = useWords(conversationWords);
  const { revalidate } = useRevalidator();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [answer, { isRunning }] = useAct(AnswerQuestionsDocument);
  const count = chosen.length;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    const data = await answer({ questions: chosen, text });
    if (!data) return;
    if (data.answerQuestions.__typename !== 'AnsweredQuestions') return setRefusal(data.answerQuestions);
    notifySuccess(say('answeredAll', { count }));
    onDone();
    await revalidate();
  }

  return (
    <Stack
      component="form"
      gap="xs"
      className={classes.sent}
      onSubmit={(event: FormEvent) => void submit(event)}
    >
      <Title order={2} size="h4">
        {say('chosenTitle', { count })}
      </Title>
      <Text size="sm">{say(isOneService ? 'chosenHint' : 'chooseSame')}</Text>
      <AnswerText value={text} onChange={setText} />
      <RefusalAlert refusal={refusal} />
      <Group>
        <Button type="submit" size="sm" loading={isRunning} disabled={text.trim() === '' || !isOneService}>
          {say('sendAnswers', { count })}
        </Button>
        <Button variant="default" size="sm" onClick={onDone}>
          {say('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
