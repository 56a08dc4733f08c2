// What a reader must not miss: a release that is coming, one that was taken back.
import { Alert, Anchor } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { IconArrowBackUp, IconCalendarTime } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ServiceFrame } from './service-data.js';
import { trustWords } from './trust.words.js';

export function ServiceNotices({ frame }: { readonly frame: ServiceFrame }) {
  return (
    <>
      <ScheduledNotice frame={frame} />
      <WithdrawnNotice frame={frame} />
    </>
  );
}

function ScheduledNotice({ frame }: { readonly frame: ServiceFrame }) {
  const say = useWords(trustWords);
  const format = useFormat();
  const next = frame.scheduled[0];
  if (!next) return null;
  const current = frame.service.release?.number;
  const to = current === undefined ? `releases/${next.number}` : `compare/${current}/${next.number}`;
  return (
    <Alert icon={<IconCalendarTime aria-hidden />} color="ai" variant="light" role="note">
      {say('scheduled', { number: next.number, date: format.instant(next.effectiveFrom) })}{' '}
      <Anchor component={Link} to={`${frame.path}/${to}${frame.search}`} inherit underline="always">
        {say(current === undefined ? 'seeRelease' : 'seeChanges')}
      </Anchor>
    </Alert>
  );
}

/** Told as long as the withdrawal is the latest that happened. */
function WithdrawnNotice({ frame }: { readonly frame: ServiceFrame }) {
  const say = useWords(trustWords);
  const format = useFormat();
  const latest = frame.service.releases.edges
    .map(({ node }) => node)
    .find(({ state }) => state !== 'scheduled');
  if (latest?.kind !== 'withdrawal' || latest.withdraws === null) return null;
  return (
    <Alert icon={<IconArrowBackUp aria-hidden />} color="orange" variant="light" role="note">
      {say('withdrawn', { number: latest.withdraws, date: format.instant(latest.publishedAt) })}{' '}
      <Anchor component={Link} to={`${frame.path}/history${frame.search}`} inherit underline="always">
        {say('history')}
      </Anchor>
    </Alert>
  );
}
