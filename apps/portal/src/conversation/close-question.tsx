// The customer closes a question: it has its answer, or needs none any more.
import { Button, Group } from '@mantine/core';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { CloseQuestionDocument } from './conversation.generated.js';
import { conversationWords } from './conversation.words.js';

export function CloseQuestion({ questionId }: { readonly questionId: string }) {
  const say = useWords(conversationWords);
  const { revalidate } = useRevalidator();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [close, { isRunning }] = useAct(CloseQuestionDocument);

  async function act() {
    const data = await close({ question: questionId });
    if (!data) return;
    if (data.closeQuestion.__typename !== 'Question') return setRefusal(data.closeQuestion);
    notifySuccess(say('closed'));
    await revalidate();
  }

  return (
    <>
      <RefusalAlert refusal={refusal} />
      <Group>
        <Button variant="default" size="sm" loading={isRunning} onClick={() => void act()}>
          {say('closeQuestion')}
        </Button>
      </Group>
    </>
  );
}
