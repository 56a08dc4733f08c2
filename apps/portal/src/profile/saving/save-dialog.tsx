// Before a version is saved: what it changes against the one in use, and whom it concerns.
import { Alert, Button, Group, List, Modal, Stack, Text, Title } from '@mantine/core';
import type { Catalogue } from '@bunkai/catalogue';
import type { Fault } from '@bunkai/disclosure';
import type { Requirements } from '@bunkai/requirement';
import { diffRequirements } from '@bunkai/requirement/authoring';
import { bilingual } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useAct } from '../../api/use-act.js';
import { useQuery } from '../../api/use-query.js';
import { CurrentVersionDocument, SaveProfileVersionDocument } from '../profile.generated.js';
import { profileWords } from '../profile.words.js';
import type { InUse } from '../uses-of-profile.js';
import { DiffInWords } from './diff-in-words.js';

interface SaveDialogProps {
  readonly profile: string;
  /** The number of the version that was edited. */
  readonly number: number;
  readonly document: Requirements;
  readonly faults: readonly Fault[];
  readonly catalogue: Catalogue;
  readonly inUse: InUse;
  readonly onClose: () => void;
  readonly onSaved: (number: number) => void;
}

export function SaveDialog(props: SaveDialogProps) {
  const { profile, number, document, faults, catalogue, inUse, onClose, onSaved } = props;
  const say = useWords(profileWords);
  const { data } = useQuery(CurrentVersionDocument, { id: profile });
  const [save, { isRunning }] = useAct(SaveProfileVersionDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const current = data?.node?.__typename === 'RequirementProfile' ? data.node.currentVersion : undefined;
  const diff = current && diffRequirements(current.document as Requirements, document);
  const next = (current?.number ?? number) + 1;

  async function submit() {
    setRefusal(null);
    const answer = await save({ profile, document });
    if (!answer) return;
    const result = answer.addRequirementProfileVersion;
    if (result.__typename === 'RequirementProfile') onSaved(result.currentVersion.number);
    else setRefusal(result);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={say('saveTitle', { number: next })}
      size="xl"
      closeButtonProps={{ 'aria-label': say('cancel') }}
    >
      <Stack>
        {current && current.number !== number && (
          <Alert color="orange" title={say('saveMeanwhile', { number: current.number })} />
        )}
        <section aria-labelledby="differences">
          <Title order={3} size="h5" id="differences" mb="xs">
            {say('differences')}
          </Title>
          {diff ? <DiffInWords diff={diff} catalogue={catalogue} /> : <Text>{say('loading')}</Text>}
        </section>
        <Concerned inUse={inUse} />
        {faults.length > 0 && <Alert color="red" title={say('saveFaults')} />}
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button onClick={() => void submit()} loading={isRunning} disabled={!diff || faults.length > 0}>
            {say('saveNow', { number: next })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const MOST_NAMED = 10;

function Concerned({ inUse }: { readonly inUse: InUse }) {
  const say = useWords(profileWords);
  const language = useLanguage();
  const { subscriptions, isComplete } = inUse;
  if (!isComplete) return <Text size="sm">{say('saveUsedMany')}</Text>;
  if (subscriptions.length === 0) return <Text size="sm">{say('saveUnused')}</Text>;
  return (
    <div>
      <Text size="sm">{say('saveUsed', { count: subscriptions.length })}</Text>
      <List size="sm">
        {subscriptions.slice(0, MOST_NAMED).map(({ id, service }) => (
          <List.Item key={id}>
            <bdi>{bilingual(service.name, language)}</bdi>
          </List.Item>
        ))}
        {subscriptions.length > MOST_NAMED && (
          <List.Item>{`+${subscriptions.length - MOST_NAMED}`}</List.Item>
        )}
      </List>
      <Text size="sm">{say('saveWaivers')}</Text>
    </div>
  );
}
