// A dialog of the editor: titled, with a way out that says so.
import { useWords } from '@bunkai/ui/words';
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { chromeWords } from './chrome/chrome.words.js';

interface EditorDialogProps {
  readonly title: string;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Open as long as it is there. */
export function EditorDialog({ title, size = 'md', onClose, children }: EditorDialogProps) {
  const say = useWords(chromeWords);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      {children}
    </Modal>
  );
}
