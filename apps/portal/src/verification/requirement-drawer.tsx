// One verdict in full beside the page, at an address of its own.
import { Drawer } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { Suspense, lazy } from 'react';
import { useSearchParams } from 'react-router';
import { DetailSkeleton } from './detail-skeleton.js';
import { verificationWords } from './verification.words.js';

interface RequirementDrawerProps {
  readonly subscription: string | null;
  readonly requirement: string | null;
  /** The names in the address by which it is open. */
  readonly parameters: readonly string[];
}

/** It brings the words of the catalogue, and is fetched when it is opened. */
const RequirementDetail = lazy(async () => {
  const { RequirementDetail: component } = await import('./requirement-detail.js');
  return { default: component };
});

export function RequirementDrawer({ subscription, requirement, parameters }: RequirementDrawerProps) {
  const say = useWords(verificationWords);
  const [, setSearch] = useSearchParams();
  const close = () =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const name of parameters) next.delete(name);
        return next;
      },
      { preventScrollReset: true },
    );
  const isOpen = subscription !== null && requirement !== null;
  return (
    <Drawer
      opened={isOpen}
      onClose={close}
      position="right"
      size="min(44rem, 100vw)"
      title={say('requirement')}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      {isOpen && (
        <Suspense fallback={<DetailSkeleton />}>
          <RequirementDetail
            key={`${subscription} ${requirement}`}
            subscription={subscription}
            requirement={requirement}
          />
        </Suspense>
      )}
    </Drawer>
  );
}
