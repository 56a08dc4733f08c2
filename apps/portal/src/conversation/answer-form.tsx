// The provider's answer, written where the question stands.
import { Button, Group, Stack } from '@mantine/core';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { type FormEvent, useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { AnswerText } from './answer-text.js';
import { AnswerQuestionDocument } from './conversation.generated.js';
import { conversationWords } from './conversation.words.js';

interface AnswerFormProps {
  readonly questionId: string;
  readonly isFirst: boolean;
}

export function AnswerForm({ questionId, isFirst }: AnswerFormProps) {
  const say = useWords(conversationWords);
  const { revalidate } = useRevalidator();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [answer, { isRunning }] = useAct(AnswerQuestionDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    const data = await answer({ question: questionId, text });
    if (!data) return;
    if (data.answerQuestion.__typename !== 'Question') return setRefusal(data.answerQuestion);
    notifySuccess(say('answered'));
    setText('');
    setOpen(false);
    await revalidate();
  }

  if (!isOpen) {
    return (
      <Group>
        <Button variant={isFirst ? 'filled' : 'default'} size="sm" onClick={() => setOpen(true)}>
          {say(isFirst ? 'answer' : 'answerMore')}
        </Button>
      </Group>
    );
  }
  return (
    <Stack component="form" gap="xs" onSubmit={(event: FormEvent) => void submit(event)}>
      <AnswerText value={text} onChange={setText} autoFocus />
      <RefusalAlert refusal={refusal} />
      <Group>
        <Button type="submit" size="sm" loading={isRunning} disabled={text.trim() === ''}>
          {say('sendAnswer')}
        </Button>
        <Button variant="default" size="sm" onClick={() => setOpen(false)}>
          {say('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
