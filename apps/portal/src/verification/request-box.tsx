// What a verdict lacks, asked for with one click, and taken back.
import { Button, Stack, Text, Title } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import type { DetailedResult, DetailedSubscription } from './asked.js';
import { requestWords } from './request.words.js';
import { undisclosedPlaces } from './undisclosed-places.js';
import { RequestDisclosureDocument, WithdrawRequestsDocument } from './verification.generated.js';

interface RequestBoxProps {
  readonly service: DetailedSubscription['service'];
  readonly result: DetailedResult;
  readonly may: boolean;
  readonly onChanged: () => void;
}

/** Nothing where something is disclosed. */
export function RequestBox({ service, result, may, onChanged }: RequestBoxProps) {
  const say = useWords(requestWords);
  const format = useFormat();
  if (result.reason !== 'undisclosed') return null;
  const paths = undisclosedPlaces(result.evidence, result.control);
  const open = service.disclosureRequests.filter(({ control, field }) =>
    paths.includes(field === null ? control : `${control}/${field}`),
  );
  const since = open.length === paths.length ? open[0]?.askedAt : undefined;
  if (since === undefined && !may) return null;
  return (
    <section>
      <Title order={4} size="h5" mb={6}>
        {say('title')}
      </Title>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {since === undefined ? say('explained') : say('askedSince', { date: format.day(since) })}
        </Text>
        {may && (
          <RequestButton
            isAsked={since !== undefined}
            service={service.id}
            paths={paths}
            onChanged={onChanged}
          />
        )}
      </Stack>
    </section>
  );
}

interface RequestButtonProps {
  readonly isAsked: boolean;
  readonly service: string;
  readonly paths: readonly string[];
  readonly onChanged: () => void;
}

function RequestButton({ isAsked, service, paths, onChanged }: RequestButtonProps) {
  const say = useWords(requestWords);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [request, { isRunning }] = useAct(RequestDisclosureDocument);
  const [withdraw, { isRunning: isWithdrawing }] = useAct(WithdrawRequestsDocument);

  async function act() {
    setRefusal(null);
    const result = isAsked
      ? (await withdraw({ service, paths }))?.withdrawRequests
      : (await request({ service, paths }))?.requestDisclosure;
    if (!result) return;
    if (result.__typename !== 'DisclosureRequests') return setRefusal(result);
    notifySuccess(say(isAsked ? 'takenBack' : 'asked'));
    onChanged();
  }

  return (
    <>
      <RefusalAlert refusal={refusal} />
      <Button variant="default" loading={isRunning || isWithdrawing} onClick={() => void act()}>
        {say(isAsked ? 'takeBack' : 'ask')}
      </Button>
    </>
  );
}
