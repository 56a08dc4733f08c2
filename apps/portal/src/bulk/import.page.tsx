// One import: how far it is, and which rows were not done and why.
import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { plain, useFormat } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useEffect, useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import { notifySuccess } from '../app/notify.js';
import { PageTitle } from '../app/page-title.js';
import { redirectToSignIn } from '../session/require-viewer.js';
import { CancelImportDocument, ImportDocument } from './bulk.generated.js';
import { bulkWords } from './bulk.words.js';
import { FaultTable } from './fault-table.js';
import { ImportProgress } from './import-progress.js';

const REFRESH_MS = 2_000;

export async function load({ api, params, url }: LoadArguments) {
  const after = url.searchParams.get('after');
  const { viewer, bulkImport } = await api.query(ImportDocument, { id: params['id'] ?? '', after });
  if (!viewer) throw redirectToSignIn(url);
  if (!bulkImport) throw notFound();
  return { viewer, bulkImport };
}

export function Page() {
  const { viewer, bulkImport } = useLoaded<typeof load>();
  const say = useWords(bulkWords);
  const format = useFormat();
  const isRunning = bulkImport.state === 'RUNNING';
  useRefreshWhile(isRunning);
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Anchor component={Link} to="/imports" size="sm">
          {say('back')}
        </Anchor>
        <PageTitle>{plain(bulkImport.fileName)}</PageTitle>
        <Group gap="xs">
          <Badge variant="outline">{say(`kind_${bulkImport.kind}`)}</Badge>
          <Badge variant="outline">{say(`state_${bulkImport.state}`)}</Badge>
          <Text size="sm" c="dimmed">
            {say('startedAt')} {format.instant(bulkImport.createdAt)}
          </Text>
        </Group>
        <Text size="sm">{say(`mode_${bulkImport.mode}`)}</Text>
        {bulkImport.refusal !== null && <Text>{say('forbidden')}</Text>}
      </Stack>
      <ImportProgress standing={bulkImport} />
      {isRunning && viewer.roles.some((role) => role !== 'viewer') && <Cancel id={bulkImport.id} />}
      <FaultTable faults={bulkImport.faults} />
    </Stack>
  );
}

function Cancel({ id }: { readonly id: string }) {
  const say = useWords(bulkWords);
  const { revalidate } = useRevalidator();
  const [cancel, { isRunning }] = useAct(CancelImportDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function end() {
    const data = await cancel({ id });
    if (!data) return;
    if (data.cancelImport.__typename === 'CancelledImport') notifySuccess(say('cancelled'));
    else setRefusal(data.cancelImport);
    await revalidate();
  }
  return (
    <Stack align="flex-start">
      <RefusalAlert refusal={refusal} />
      <Button variant="default" loading={isRunning} onClick={() => void end()}>
        {say('cancel')}
      </Button>
    </Stack>
  );
}

/** While the page can be seen and the import is at work. */
function useRefreshWhile(isRunning: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void revalidate();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [isRunning, revalidate]);
}
