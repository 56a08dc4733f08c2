// Begins an import: what, from which files, and what is to become of rows with faults.
import { Button, Checkbox, FileInput, Radio, Stack, Text, Title } from '@mantine/core';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { bulkWords } from './bulk.words.js';
import { type ImportRequest, sendImport } from './send-import.js';

type Kind = ImportRequest['kind'];
type Mode = ImportRequest['mode'];

const modes: readonly Mode[] = ['EACH', 'ALL_OR_NOTHING', 'CHECK'];

interface ImportFormProps {
  readonly kinds: readonly Kind[];
}

export function ImportForm({ kinds }: ImportFormProps) {
  const say = useWords(bulkWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'SERVICES');
  const [mode, setMode] = useState<Mode>('EACH');
  const [publishes, setPublishes] = useState(false);
  const [files, setFiles] = useState<File[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSending, setIsSending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const isCsv = files.some(({ name }) => name.endsWith('.csv'));
    const wrong = files.length === 0 ? 'noFile' : isCsv && files.length > 1 ? 'csvAlone' : null;
    setFault(wrong && say(wrong));
    setRefusal(null);
    if (wrong) return;
    setIsSending(true);
    try {
      const isPublished = publishes && kind === 'SERVICES';
      const sent = await sendImport({ kind, mode, publishes: isPublished, files, language });
      if ('id' in sent) await navigate(`/imports/${sent.id}`);
      else setRefusal(sent.refusal);
    } catch {
      setFault(say('unreachable'));
    } finally {
      setIsSending(false);
    }
  }

  return (
    <Stack component="section" aria-labelledby="begin" maw={640}>
      <Title order={2} id="begin">
        {say('begin')}
      </Title>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <Radio.Group label={say('what')} value={kind} onChange={(value) => setKind(value)}>
            <Stack gap="xs" mt="xs">
              {kinds.map((each) => (
                <Radio key={each} value={each} label={say(`kind_${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <FileInput
            multiple
            label={say('files')}
            description={say(`hint_${kind}`)}
            placeholder={say('chooseFiles')}
            accept=".json,.ndjson,.jsonl,.csv,application/json,text/csv,application/x-ndjson"
            value={files}
            onChange={setFiles}
            error={fault}
          />
          <Radio.Group label={say('how')} value={mode} onChange={(value) => setMode(value)}>
            <Stack gap="xs" mt="xs">
              {modes.map((each) => (
                <Radio key={each} value={each} label={say(`mode_${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {kind === 'SERVICES' && (
            <Checkbox
              label={say('publish')}
              checked={publishes}
              onChange={(event) => setPublishes(event.currentTarget.checked)}
            />
          )}
          <RefusalAlert refusal={refusal} />
          <Text size="sm" c="dimmed">
            {say('refresh')}
          </Text>
          <div>
            <Button type="submit" loading={isSending}>
              {say('submit')}
            </Button>
          </div>
        </Stack>
      </form>
    </Stack>
  );
}
