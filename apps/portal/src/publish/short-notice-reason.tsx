// Why a release gives less notice than promised: asked for where it does, and kept with it for everybody.
import { Stack, Text, Textarea, Title } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { useId } from 'react';
import { publishWords } from './publish.words.js';

/** As the API limits it, per language. */
export const MOST_CHARACTERS = 2_000;

interface ShortNoticeReasonProps {
  /** The button was pressed without one. */
  readonly isMissing: boolean;
  readonly onChange: () => void;
}

/** One language is enough; `reason-en` and `reason-ja` in the form. */
export function ShortNoticeReason({ isMissing, onChange }: ShortNoticeReasonProps) {
  const say = useWords(publishWords);
  const [title, hint] = [useId(), useId()];
  return (
    <Stack role="group" aria-labelledby={title} aria-describedby={hint} gap="xs">
      <Title order={2} id={title}>
        {say('reason')}
      </Title>
      <Text size="sm" id={hint}>
        {say('reasonHint')}
      </Text>
      {(['en', 'ja'] as const).map((language) => (
        <Textarea
          key={language}
          name={`reason-${language}`}
          lang={language}
          label={say(language === 'en' ? 'reasonEnglish' : 'reasonJapanese')}
          error={isMissing && say('reasonMissing')}
          onChange={onChange}
          autosize
          minRows={2}
          maxLength={MOST_CHARACTERS}
        />
      ))}
    </Stack>
  );
}
