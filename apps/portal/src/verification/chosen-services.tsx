// The services that are compared, each to be taken out again.
import { Group, Pill } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { subscriptionWords } from './subscription.words.js';

interface ChosenServicesProps {
  readonly chosen: readonly string[];
  /** What is known of names, by key. */
  readonly names: readonly (readonly [key: string, name: string])[];
  readonly onRemove: (key: string) => void;
}

export function ChosenServices({ chosen, names, onRemove }: ChosenServicesProps) {
  const say = useWords(subscriptionWords);
  const known = new Map(names);
  if (chosen.length === 0) return null;
  return (
    <Group gap="xs" className="no-print">
      {chosen.map((key) => {
        const [base = '', variant] = key.split('@');
        const name = `${known.get(base) ?? base}${variant === undefined ? '' : ` · ${variant}`}`;
        return (
          <Pill
            key={key}
            size="md"
            withRemoveButton
            onRemove={() => onRemove(key)}
            removeButtonProps={{
              'aria-label': say('remove', { service: name }),
              tabIndex: 0,
              'aria-hidden': false,
            }}
          >
            <bdi>{name}</bdi>
          </Pill>
        );
      })}
    </Group>
  );
}
