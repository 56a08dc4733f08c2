// For the provider: how many customers were told of its release, saw it and acknowledged it, and what it flipped for them.
import { List, Text } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { knownOutcome, outcomeText, verdictWords } from '@bunkai/ui/verdict';
import { useWords } from '@bunkai/ui/words';
import { ReleaseAnswers } from '../conversation/release-answers.js';
import type { Alert } from './group-alerts.js';
import classes from './inbox.module.css';
import { inboxWords } from './inbox.words.js';

type Reach = NonNullable<NonNullable<Alert['release']>['reach']>;

export function ReleaseReach({ reach }: { readonly reach: Reach }) {
  const { told, delivered, seen, acknowledged, objected, countedAt, answers, flips } = reach;
  const say = useWords(inboxWords);
  const format = useFormat();
  const sayVerdict = useWords(verdictWords);
  return (
    <div>
      <ul className={classes.reach} aria-label={say('reachTitle')}>
        <li>{say('told', { count: told })}</li>
        <li>{say('delivered', { count: delivered })}</li>
        <li>{say('seen', { count: seen })}</li>
        <li>{say('acknowledgedCount', { count: acknowledged })}</li>
        <li>{say('objectedCount', { count: objected })}</li>
        {countedAt && <li>{say('countedAt', { instant: format.instant(countedAt) })}</li>}
      </ul>
      <ReleaseAnswers answers={answers} />
      {flips.length > 0 && (
        <>
          <Text size="sm" mt={4}>
            {say('reachFlips')}
          </Text>
          <List size="sm">
            {flips.map(({ kind, control, outcomeAfter, customers }) => (
              <List.Item key={`${kind} ${control} ${outcomeAfter}`}>
                {say(kind === 'early-warning' ? 'reachWillFlip' : 'reachFlip', {
                  control,
                  customers,
                  outcome: outcomeText(sayVerdict, knownOutcome(outcomeAfter)),
                })}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </div>
  );
}
