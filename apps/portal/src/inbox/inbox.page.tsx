// The inbox: what happened, what it means for my requirements, and what to do about it, in place.
import { Button, Stack } from '@mantine/core';
import { EmptyState, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { PageTitle } from '../app/page-title.js';
import { redirectToSignIn } from '../session/require-viewer.js';
import { useViewer } from '../session/use-viewer.js';
import { GroupEntry } from './group-entry.js';
import { groupAlerts } from './group-alerts.js';
import { type InboxFilter, inboxPath, isFiltered, readFilter } from './inbox-filter.js';
import { InboxDocument } from './inbox.generated.js';
import classes from './inbox.module.css';
import { InboxToolbar } from './inbox-toolbar.js';
import { inboxWords } from './inbox.words.js';
import { useAlertActions } from './use-alert-actions.js';

const PAGE = 25;

export async function load({ api, url, now }: LoadArguments) {
  const filter = readFilter(url.searchParams);
  const { viewer } = await api.query(InboxDocument, {
    first: PAGE,
    after: filter.after,
    unseenOnly: filter.unread,
    unacknowledgedOnly: filter.notAcknowledged,
    service: filter.service,
  });
  if (!viewer) throw redirectToSignIn(url);
  return { ...viewer, filter, now };
}

export function Page() {
  const { inbox, inboxServices, unseenAlerts, unacknowledgedAlerts, filter, now } = useLoaded<typeof load>();
  const say = useWords(inboxWords);
  const actions = useAlertActions();
  const groups = useMemo(() => groupAlerts(inbox.edges.map(({ node }) => node)), [inbox]);
  if (!useViewer()?.organisation) return <NoOrganisation />;
  return (
    <Stack maw={1000}>
      <PageTitle>{say('title')}</PageTitle>
      <InboxToolbar
        filter={filter}
        services={inboxServices}
        unread={unseenAlerts}
        open={unacknowledgedAlerts}
        groups={groups}
        actions={actions}
      />
      <RefusalAlert refusal={actions.refusal} />
      {groups.length === 0 ? (
        <NoAlerts filter={filter} />
      ) : (
        <ol className={classes.list} aria-label={say('list')}>
          {groups.map((group) => (
            <GroupEntry key={group.id} group={group} now={now} actions={actions} />
          ))}
        </ol>
      )}
      <Pages filter={filter} next={inbox.pageInfo.hasNextPage ? inbox.pageInfo.endCursor : null} />
    </Stack>
  );
}

function Pages({ filter, next }: { readonly filter: InboxFilter; readonly next: string | null }) {
  const say = useWords(inboxWords);
  if (filter.after === null && next === null) return null;
  return (
    <nav aria-label={say('pages')} className={classes.chips}>
      {filter.after !== null && <Link to={inboxPath(filter)}>{say('newest')}</Link>}
      {next !== null && <Link to={inboxPath(filter, { after: next })}>{say('older')}</Link>}
    </nav>
  );
}

function NoAlerts({ filter }: { readonly filter: InboxFilter }) {
  const say = useWords(inboxWords);
  const organisation = useViewer()?.organisation;
  if (isFiltered(filter)) {
    return (
      <EmptyState title={say('noMatchTitle')} action={<WayOn to="/inbox">{say('clear')}</WayOn>}>
        {say('noMatch')}
      </EmptyState>
    );
  }
  return organisation?.customer ? (
    <EmptyState title={say('emptyTitle')} action={<WayOn to="/">{say('toServices')}</WayOn>}>
      {say('emptyCustomer')}
    </EmptyState>
  ) : (
    <EmptyState title={say('emptyTitle')} action={<WayOn to="/provider">{say('toOwnServices')}</WayOn>}>
      {say('emptyProvider')}
    </EmptyState>
  );
}

function NoOrganisation() {
  const say = useWords(inboxWords);
  return (
    <Stack>
      <PageTitle>{say('title')}</PageTitle>
      <EmptyState title={say('noOrganisationTitle')} action={<WayOn to="/account">{say('toAccount')}</WayOn>}>
        {say('noOrganisation')}
      </EmptyState>
    </Stack>
  );
}

function WayOn({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <Button component={Link} to={to} variant="default">
      {children}
    </Button>
  );
}
