// Instead of an empty matrix: what to do first.
import { Button, Group } from '@mantine/core';
import { EmptyState } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { verificationWords } from './verification.words.js';

interface NoMatrixProps {
  readonly isCustomer: boolean;
  readonly hasProfiles: boolean;
}

export function NoMatrix({ isCustomer, hasProfiles }: NoMatrixProps) {
  const say = useWords(verificationWords);
  if (!isCustomer) return <EmptyState title={say('notCustomer')}>{say('notCustomerText')}</EmptyState>;
  const [title, text] = hasProfiles
    ? (['noSubscriptions', 'noSubscriptionsText'] as const)
    : (['noProfiles', 'noProfilesText'] as const);
  const steps = [
    { to: '/customer/subscribe', label: say('subscribe') },
    { to: '/customer/profiles/new', label: say('makeProfile') },
  ];
  return (
    <EmptyState
      title={say(title)}
      action={
        <Group>
          {(hasProfiles ? steps : steps.toReversed()).map(({ to, label }, index) => (
            <Button key={to} component={Link} to={to} variant={index === 0 ? 'filled' : 'default'}>
              {label}
            </Button>
          ))}
        </Group>
      }
    >
      {say(text)}
    </EmptyState>
  );
}
