// Exactly what a question tells the provider, before it is sent.
import { Text } from '@mantine/core';
import { plain } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { useId } from 'react';
import classes from './conversation.module.css';
import { conversationWords } from './conversation.words.js';

interface SentQuestionProps {
  readonly from: string;
  readonly service: string;
  readonly control: string | undefined;
  readonly releaseNumber: number | undefined;
  readonly requirement: string | undefined;
  readonly text: string;
}

export function SentQuestion({
  from,
  service,
  control,
  releaseNumber,
  requirement,
  text,
}: SentQuestionProps) {
  const say = useWords(conversationWords);
  const title = useId();
  const facts = [
    [say('sentFrom'), from],
    [say('sentService'), service],
    [say('sentControl'), control],
    [say('sentRelease'), releaseNumber?.toString()],
    [say('sentRequirement'), requirement],
  ] as const;
  return (
    <section aria-labelledby={title} className={classes.sent}>
      <Text id={title} fw={600} size="sm">
        {say('whatIsSent')}
      </Text>
      <dl className={classes.facts}>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <bdi>{plain(value)}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      {text.trim() !== '' && (
        <p className={classes.text}>
          <bdi>{plain(text.trim())}</bdi>
        </p>
      )}
    </section>
  );
}
