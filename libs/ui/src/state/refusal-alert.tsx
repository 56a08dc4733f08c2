// An expected refusal as the API gave it: its sentence, and the faults with their places.
import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { plain } from '../format/text.js';
import { useWords } from '../words/use-words.js';
import { stateWords } from './state.words.js';

export interface Refusal {
  readonly message: string;
  readonly faults?: readonly { readonly pointer: string; readonly message: string }[];
}

const MOST_FAULTS = 50;

/** Nothing at all without a refusal, so that it can stand in every form. */
export function RefusalAlert({ refusal }: { readonly refusal: Refusal | null | undefined }) {
  const say = useWords(stateWords);
  if (!refusal) return null;
  const faults = refusal.faults ?? [];
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />} title={say('refused')}>
      <bdi>{plain(refusal.message)}</bdi>
      {faults.length > 0 && (
        <List mt="xs" size="sm" aria-label={say('faults')}>
          {faults.slice(0, MOST_FAULTS).map(({ pointer, message }, index) => (
            <List.Item key={`${index} ${pointer}`}>
              <bdi>{plain(message)}</bdi> {pointer !== '' && <code>{plain(pointer)}</code>}
            </List.Item>
          ))}
          {faults.length > MOST_FAULTS && <List.Item>+{faults.length - MOST_FAULTS}</List.Item>}
        </List>
      )}
    </Alert>
  );
}
