// The outcome of one requirement with what was read.
import { Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import type { JsonValue } from '@bunkai/disclosure';
import { plain } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { profileWords } from '../profile.words.js';
import type { TriedResult } from './tried-service.js';

const icons = { met: IconCircleCheck, unmet: IconCircleX, undetermined: IconHelpCircle } as const;

export function TriedOutcome({ result }: { readonly result: TriedResult }) {
  const say = useWords(profileWords);
  const outcome = result.outcome === 'met' || result.outcome === 'unmet' ? result.outcome : 'undetermined';
  const Icon = icons[outcome];
  return (
    <div>
      <Group gap={6}>
        <Icon aria-hidden size={20} />
        <Text fw={600}>{say(outcome)}</Text>
      </Group>
      {result.evidence.length > 0 && (
        <dl>
          {result.evidence.map(({ path, found, value }) => (
            <div key={path}>
              <dt>{plain(path)}</dt>
              <dd>{found ? plain(JSON.stringify(value as JsonValue)) : say('notFound')}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
