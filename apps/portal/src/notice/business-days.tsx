// How many business days a notice was, in each place whose calendar reaches that far.
import { Text } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import type { NoticeFacts } from './notice-facts.js';
import { noticeWords } from './notice.words.js';

export function BusinessDays({ days: { jp, us, eu } }: { readonly days: NoticeFacts['businessDays'] }) {
  const say = useWords(noticeWords);
  const told = [
    ...(jp === null ? [] : [say('inJapan', { count: jp })]),
    ...(us === null ? [] : [say('inUnitedStates', { count: us })]),
    ...(eu === null ? [] : [say('inEurope', { count: eu })]),
  ];
  if (told.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {say('businessDays', { days: told.join(say('separator')) })}
    </Text>
  );
}
