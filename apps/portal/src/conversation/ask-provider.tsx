// Asking the provider of a service: a button, and a form that shows exactly what is sent.
import { Button, type ButtonProps, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { bilingual, plain } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { type FormEvent, useState } from 'react';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { useViewer } from '../session/use-viewer.js';
import { AskProviderDocument } from './conversation.generated.js';
import { conversationWords } from './conversation.words.js';
import { SentQuestion } from './sent-question.js';

export const LONGEST_TEXT = 4_000;

export interface AskProviderProps {
  /** `id` as the API gives it; `name` in the reader's language. */
  readonly service: { readonly id: string; readonly name: string };
  readonly control?: string;
  readonly releaseNumber?: number;
  /** The title of a requirement: sent only if the reader says so. */
  readonly requirement?: string;
  readonly onAsked?: () => void;
  readonly button?: ButtonProps & { readonly 'aria-label'?: string };
}

/** Nothing for who may not ask: strangers, viewers, and organisations that are no customer. */
export function AskProvider({ button, ...asking }: AskProviderProps) {
  const say = useWords(conversationWords);
  const viewer = useViewer();
  const [isOpen, { open, close }] = useDisclosure(false);
  const mayAsk = viewer?.organisation?.customer && viewer.roles.some((role) => MAY_ASK.has(role));
  if (!mayAsk) return null;
  return (
    <>
      <Button variant="default" size="sm" {...button} onClick={open}>
        {say('ask')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={say('askTitle', { service: plain(asking.service.name) })}
        size="lg"
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <AskForm {...asking} onDone={close} />
      </Modal>
    </>
  );
}

const MAY_ASK: ReadonlySet<string> = new Set(['owner', 'assessor']);

function AskForm({
  service,
  control,
  releaseNumber,
  requirement,
  onAsked,
  onDone,
}: AskProviderProps & { readonly onDone: () => void }) {
  const say = useWords(conversationWords);
  const language = useLanguage();
  const viewer = useViewer();
  const [text, setText] = useState('');
  const [isShared, setShared] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [ask, { isRunning }] = useAct(AskProviderDocument);
  const told = isShared ? requirement : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    const data = await ask({ service: service.id, text, control, releaseNumber, requirement: told });
    if (!data) return;
    if (data.askProvider.__typename !== 'Question') return setRefusal(data.askProvider);
    notifySuccess(say('asked'));
    onDone();
    onAsked?.();
  }

  return (
    <Stack component="form" onSubmit={(event: FormEvent) => void submit(event)}>
      <Textarea
        label={say('text')}
        description={say('textHint', { count: LONGEST_TEXT })}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        maxLength={LONGEST_TEXT}
        autosize
        minRows={4}
        maxRows={14}
        required
        data-autofocus
      />
      {requirement !== undefined && (
        <Checkbox
          label={say('shareRequirement')}
          checked={isShared}
          onChange={({ currentTarget }) => setShared(currentTarget.checked)}
        />
      )}
      <SentQuestion
        from={bilingual(viewer?.organisation?.name, language)}
        service={service.name}
        control={control}
        releaseNumber={releaseNumber}
        requirement={told}
        text={text}
      />
      <Text size="sm">{say('nothingElse')}</Text>
      <RefusalAlert refusal={refusal} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {say('cancel')}
        </Button>
        <Button type="submit" loading={isRunning} disabled={text.trim() === ''}>
          {say('send')}
        </Button>
      </Group>
    </Stack>
  );
}
