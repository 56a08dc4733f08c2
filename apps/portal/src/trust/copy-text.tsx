// A long text of digits, its beginning shown and the whole of it copied.
import { ActionIcon, CopyButton } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { trustWords } from './trust.words.js';

const SHOWN = 12;

export function CopyText({ text, full = false }: { readonly text: string; readonly full?: boolean }) {
  const say = useWords(trustWords);
  return (
    <span>
      <code title={text}>{full || text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`}</code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <>
            <ActionIcon
              className="no-print"
              variant="subtle"
              size="sm"
              onClick={copy}
              aria-label={say('copyHash', { digits: text.slice(0, SHOWN) })}
            >
              {copied ? <IconCheck aria-hidden size={14} /> : <IconCopy aria-hidden size={14} />}
            </ActionIcon>
            <span role="status">{copied ? say('copied') : ''}</span>
          </>
        )}
      </CopyButton>
    </span>
  );
}
