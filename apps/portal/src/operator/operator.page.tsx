// The state of the machine, for operators: what waits, what failed, who works, and what would have been mailed.
import { Stack, Text } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import { PageTitle } from '../app/page-title.js';
import { requireViewer } from '../session/require-viewer.js';
import { DeliveriesPart } from './deliveries-part.js';
import { MailsPart } from './mails-part.js';
import { OperatorDocument } from './operator.generated.js';
import { operatorWords } from './operator.words.js';
import { OutboxPart } from './outbox-part.js';
import { useRefresh } from './use-refresh.js';
import { WorkersPart } from './workers-part.js';

const REFRESH_MS = 10_000;

export async function load({ api, url }: LoadArguments) {
  await requireViewer(api, url);
  const { operator } = await api.query(OperatorDocument, {});
  if (!operator) throw notFound();
  return { operator };
}

export function Page() {
  const { operator } = useLoaded<typeof load>();
  const say = useWords(operatorWords);
  const format = useFormat();
  useRefresh(REFRESH_MS);
  return (
    <Stack gap="xl">
      <div>
        <PageTitle>{say('title')}</PageTitle>
        <Text size="sm" c="dimmed">
          {say('asOf', { time: format.instant(operator.at) })}
        </Text>
      </div>
      <OutboxPart operator={operator} />
      <DeliveriesPart operator={operator} />
      <WorkersPart operator={operator} />
      <MailsPart operator={operator} />
    </Stack>
  );
}
