// The document as JSON, to read or to write: it takes effect as soon as it is valid.
import { Alert, Stack, Text, Textarea } from '@mantine/core';
import type { Requirements } from '@bunkai/requirement';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { profileWords } from '../profile.words.js';
import { FaultList } from './fault-list.js';
import classes from './json-view.module.css';
import { type ReadFile, jsonOf, readRequirements } from './json-file.js';

interface JsonViewProps {
  readonly document: Requirements;
  readonly onChange: (document: Requirements) => void;
}

export function JsonView({ document, onChange }: JsonViewProps) {
  const say = useWords(profileWords);
  const [text, setText] = useState(() => jsonOf(document));
  const [read, setRead] = useState<ReadFile>({ kind: 'document', document });

  function write(next: string) {
    const result = readRequirements(next);
    setText(next);
    setRead(result);
    if (result.kind === 'document') onChange(result.document);
  }

  return (
    <Stack gap="sm">
      <Textarea
        label={say('jsonLabel')}
        description={say('jsonHint')}
        value={text}
        autosize
        minRows={16}
        maxRows={40}
        spellCheck={false}
        classNames={{ input: classes.json ?? '' }}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <div role="status">
        {read.kind === 'document' && (
          <Text size="sm" c="dimmed">
            {say('jsonValid')}
          </Text>
        )}
        {read.kind === 'not-json' && <Alert color="red" title={say('notJson', { reason: read.reason })} />}
        {read.kind === 'faulty' && (
          <Alert color="red" title={say('faults', { count: read.faults.length })}>
            <FaultList faults={read.faults} />
          </Alert>
        )}
      </div>
    </Stack>
  );
}
