// A JSON document to become the draft: what is wrong with it is said before it is taken.
import { type JsonValue, mergePatch, isJsonObject } from '@bunkai/disclosure';
import { plain } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Alert, Button, Code, FileButton, Group, List, Radio, Stack, Text, Textarea } from '@mantine/core';
import { EditorDialog } from '../editor-dialog.js';
import { useDeferredValue, useMemo, useState } from 'react';
import { notifySuccess } from '../../app/notify.js';
import { importDocument } from '../document/import-document.js';
import { useEdit, useEditor } from '../editor-context.js';
import { chromeWords } from './chrome.words.js';

const MOST_FAULTS = 50;

export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(chromeWords);
  const { store, service } = useEditor();
  const edit = useEdit();
  const hasDraft = isJsonObject(store.getState().document);
  const [text, setText] = useState('');
  const [how, setHow] = useState('replace');
  const read = useDeferredValue(text);
  const imported = useMemo(
    () => (read.trim() === '' ? undefined : importDocument(read, service)),
    [read, service],
  );
  const document = imported?.document;

  function take(taken: JsonValue): void {
    edit((before) =>
      how === 'merge' && isJsonObject(before) && isJsonObject(taken) ? mergePatch(before, taken) : taken,
    );
    notifySuccess(say('taken'));
    onClose();
  }

  return (
    <EditorDialog onClose={onClose} title={say('importTitle')} size="lg">
      <Stack>
        <FileButton
          onChange={(file) => file && void file.text().then(setText)}
          accept="application/json,.json"
        >
          {(props) => (
            <Button variant="default" w="fit-content" {...props}>
              {say('importFile')}
            </Button>
          )}
        </FileButton>
        <Textarea
          label={say('importText')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          minRows={4}
          maxRows={10}
          autosize
          spellCheck={false}
          ff="monospace"
        />
        {imported && <Report imported={imported} />}
        {hasDraft && document !== undefined && (
          <Radio.Group label={say('importHow')} value={how} onChange={setHow}>
            <Stack gap={8} mt={4}>
              <Radio value="replace" label={say('importReplace')} />
              <Radio value="merge" label={say('importMerge')} />
            </Stack>
          </Radio.Group>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button disabled={document === undefined} onClick={() => document !== undefined && take(document)}>
            {say('importTake')}
          </Button>
        </Group>
      </Stack>
    </EditorDialog>
  );
}

function Report({ imported }: { readonly imported: ReturnType<typeof importDocument> }) {
  const say = useWords(chromeWords);
  const language = useLanguage();
  const { document, faults, otherService } = imported;
  const verdict =
    document === undefined
      ? say('importNot')
      : faults.length === 0
        ? say('importOk')
        : say('importFaults', { count: faults.length });
  return (
    <Alert title={say('importReport')} variant="default" role="status">
      <Text size="sm">{verdict}</Text>
      {otherService !== undefined && (
        <Text size="sm">
          <bdi>{say('importOther', { service: plain(otherService) })}</bdi>
        </Text>
      )}
      <List size="sm" mt="xs">
        {faults.slice(0, MOST_FAULTS).map(({ pointer, code, message }) => (
          <List.Item key={`${pointer} ${code}`}>
            <bdi>{plain(message[language])}</bdi> <Code>{plain(pointer)}</Code>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
