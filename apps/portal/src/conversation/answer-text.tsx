// Where the provider writes an answer.
import { Textarea } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { LONGEST_TEXT } from './ask-provider.js';
import { conversationWords } from './conversation.words.js';

interface AnswerTextProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
}

export function AnswerText({ value, onChange, autoFocus = false }: AnswerTextProps) {
  const say = useWords(conversationWords);
  return (
    <Textarea
      label={say('answerText')}
      description={say('textHint', { count: LONGEST_TEXT })}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      maxLength={LONGEST_TEXT}
      autosize
      minRows={3}
      maxRows={14}
      required
      autoFocus={autoFocus}
    />
  );
}
