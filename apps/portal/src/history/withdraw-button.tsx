// For the provider: the way to take a release back. What it takes is loaded when it is asked for: readers never need it.
import { Button } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { Suspense, lazy, useState } from 'react';
import { useViewer } from '../session/use-viewer.js';
import { isPublisher } from '../session/side-roles.js';
import { historyWords } from './history.words.js';
import type { WithdrawProps } from './withdraw-props.js';

const WithdrawDialog = lazy(async () => {
  const { WithdrawDialog: dialog } = await import('./withdraw-dialog.js');
  return { default: dialog };
});

/** Nothing for everybody but those who may, and for releases that nobody relies on. */
export function WithdrawButton({ service, release }: WithdrawProps) {
  const say = useWords(historyWords);
  const viewer = useViewer();
  const [isAsked, setAsked] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const isOwn = viewer?.organisation?.slug === service.provider.slug;
  const may = isOwn && isPublisher(viewer.roles);
  if (!may || (release.state !== 'in-force' && release.state !== 'scheduled')) return null;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        {say('withdraw')}
      </Button>
      {isAsked && (
        <Suspense>
          <WithdrawDialog
            service={service}
            release={release}
            isOpen={isOpen}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
