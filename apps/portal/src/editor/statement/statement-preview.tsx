// What readers will see of the statement, for each class of them.
import type { Control } from '@bunkai/catalogue';
import { type ReaderClass, readerClasses } from '@bunkai/disclosure';
import { StatementView } from '@bunkai/ui/disclosure';
import { useWords } from '@bunkai/ui/words';
import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { previewedStatement } from '../document/previewed-statement.js';
import { useDraft } from '../editor-context.js';
import classes from './statement.module.css';
import { statementWords } from './statement.words.js';

interface StatementPreviewProps {
  readonly control: Control;
  readonly variant: string | null;
}

export function StatementPreview({ control, variant }: StatementPreviewProps) {
  const say = useWords(statementWords);
  const [reader, setReader] = useState<ReaderClass>('public');
  const document = useDraft((state) => state.document);
  const previewed = previewedStatement(document, { control: control.id, variant }, reader);
  return (
    <Stack>
      <NativeSelect
        label={say('previewAs')}
        value={reader}
        data={readerClasses.map((each) => ({ value: each, label: say(`visibility-${each}`) }))}
        onChange={(event) => setReader(event.currentTarget.value as ReaderClass)}
        maw={320}
      />
      <div className={classes.preview}>
        {previewed === undefined && <Text>{say('previewNothing')}</Text>}
        {previewed === 'faulty' && <Text>{say('previewFaults')}</Text>}
        {typeof previewed === 'object' && (
          <>
            {previewed.isPartial && <Text mb="sm">{say('previewPartial')}</Text>}
            <StatementView control={control} statement={previewed.statement} reader={reader} />
          </>
        )}
      </div>
    </Stack>
  );
}
