// Publishing a draft: what it changes, whom it hurts, what notice was promised, from when, and the confirmation.
import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import { bilingual } from '@bunkai/ui/format';
import { EmptyState } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { Link, useRevalidator, useSearchParams } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { PageTitle } from '../app/page-title.js';
import { EffectiveDate } from './effective-date.js';
import { FaultList } from './fault-list.js';
import { editorPath } from './fault-place.js';
import { ImpactBars } from './impact-bars.js';
import { type Publishing, loadPublishing } from './load-publishing.js';
import { NoticeTable } from './notice-table.js';
import { PublishForm } from './publish-form.js';
import classes from './publish.module.css';
import { publishWords } from './publish.words.js';
import { PublishedNote } from './published-note.js';
import { PlannedChanges } from './planned-changes.js';
import type { Published } from './use-publish.js';

export function load(given: LoadArguments) {
  return loadPublishing(given);
}

export function Page() {
  const publishing = useLoaded<typeof load>();
  const say = useWords(publishWords);
  const language = useLanguage();
  const [published, setPublished] = useState<Published | null>(null);
  const { service, provider } = publishing;
  return (
    <Stack gap="xl" maw={960}>
      <Stack gap="xs">
        <PageTitle>{say('title', { service: bilingual(service.name, language) })}</PageTitle>
        {published === null && <Text>{say('intro')}</Text>}
        <Anchor component={Link} to={editorPath(service.slug)} size="sm">
          {say('toEditor')}
        </Anchor>
      </Stack>
      {published === null ? (
        <Steps publishing={publishing} onPublished={setPublished} />
      ) : (
        <PublishedNote release={published} provider={provider} service={service.slug} />
      )}
    </Stack>
  );
}

interface StepsProps {
  readonly publishing: Publishing;
  readonly onPublished: (release: Published) => void;
}

function Steps({ publishing, onPublished }: StepsProps) {
  const say = useWords(publishWords);
  const { service, faults, preview, from, now } = publishing;
  const [, setSearch] = useSearchParams();
  const takeEffect = (instant: string | null) =>
    setSearch(instant === null ? {} : { from: instant }, { replace: true, preventScrollReset: true });
  if ((service.draft?.document ?? null) === null) {
    return (
      <EmptyState
        title={say('noDraft')}
        action={
          <Anchor component={Link} to={editorPath(service.slug)}>
            {say('toEditor')}
          </Anchor>
        }
      >
        {say('noDraftText')}
      </EmptyState>
    );
  }
  if (faults.length > 0) return <FaultList service={service.slug} faults={faults} />;
  if (preview?.__typename !== 'Impact') {
    return (
      <>
        <Alert
          classNames={{ title: classes.alertTitle }}
          color="red"
          variant="outline"
          role="alert"
          title={say('cannot')}
        >
          {preview && <Told refusal={preview} />} {from !== null && say('changeDate')}
        </Alert>
        {from !== null && <EffectiveDate from={from} stated={null} now={now} onChange={takeEffect} />}
      </>
    );
  }
  return <Decision publishing={publishing} onPublished={onPublished} onTakeEffect={takeEffect} />;
}

function Told({ refusal }: { readonly refusal: NonNullable<Publishing['preview']> }) {
  if (refusal.__typename === 'Impact') return null;
  const faults = 'faults' in refusal ? refusal.faults : [];
  return faults.length === 0 ? refusal.message : faults.map(({ message }) => message).join(' ');
}

interface DecisionProps extends StepsProps {
  readonly onTakeEffect: (instant: string | null) => void;
}

function Decision({ publishing, onPublished, onTakeEffect }: DecisionProps) {
  const say = useWords(publishWords);
  const { revalidate } = useRevalidator();
  const [isOvertaken, setOvertaken] = useState(false);
  const { service, preview, from, now } = publishing;
  if (preview?.__typename !== 'Impact' || !('notice' in publishing)) return null;
  const { notice, inForce } = publishing;
  const stated = from === null && !notice.isAtOnce ? preview.effectiveFrom : null;
  return (
    <>
      {isOvertaken && (
        <Alert
          classNames={{ title: classes.alertTitle }}
          color="yellow"
          variant="outline"
          role="alert"
          title={say('conflict')}
        >
          {say('conflictText')}
        </Alert>
      )}
      <PlannedChanges impact={preview} inForce={inForce} service={service} />
      <ImpactBars impact={preview} />
      <Group align="flex-start" gap="xl">
        <EffectiveDate from={from} stated={stated} now={now} onChange={onTakeEffect} />
      </Group>
      <NoticeTable notice={notice} onTakeEffect={onTakeEffect} />
      <PublishForm
        // Another draft is another decision: what was ticked and typed for the old one does not count.
        key={preview.revision}
        service={service}
        impact={preview}
        notice={notice}
        from={from}
        onPublished={onPublished}
        onConflict={() => {
          setOvertaken(true);
          window.scrollTo({ top: 0 });
          void revalidate();
        }}
      />
    </>
  );
}
