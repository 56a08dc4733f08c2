// Who answered a release: by name those that acknowledged and let it be known, objected or asked.
import { List, Text } from '@mantine/core';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { objectionWords } from './objection.words.js';
import type { ShownAnswer } from './said-of-release.js';

interface ReleaseAnswersProps {
  readonly answers: readonly ShownAnswer[];
}

export function ReleaseAnswers({ answers }: ReleaseAnswersProps) {
  const say = useWords(objectionWords);
  const language = useLanguage();
  const format = useFormat();
  if (answers.length === 0) return null;
  return (
    <section aria-label={say('answers')}>
      <Text size="sm" fw={600}>
        {say('answers')}
      </Text>
      <List size="sm">
        {answers.map(({ customer, acknowledgedAt, objectedAt, askedAt }) => (
          <List.Item key={customer.slug}>
            <bdi>{bilingual(customer.name, language)}</bdi>
            {': '}
            {[
              acknowledgedAt !== null && say('answerAcknowledged', { date: format.day(acknowledgedAt) }),
              objectedAt !== null && say('answerObjected', { date: format.day(objectedAt) }),
              askedAt !== null && say('answerAsked', { date: format.day(askedAt) }),
            ]
              .filter((part) => part !== false)
              .join(' · ')}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
