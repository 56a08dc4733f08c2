// How much is left, what of it is shown, and acting on all of that at once.
import { Badge, Button, Checkbox, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { bilingual } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link, useNavigate, useRevalidator } from 'react-router';
import { useUnseen } from '../live/live-unseen.js';
import { useViewer } from '../session/use-viewer.js';
import type { AlertGroup } from './group-alerts.js';
import { type InboxFilter, inboxPath, isFiltered } from './inbox-filter.js';
import type { InboxQuery } from './inbox.generated.js';
import classes from './inbox.module.css';
import { inboxWords } from './inbox.words.js';
import { mayAcknowledge } from './may-act.js';
import type { AlertActions } from './use-alert-actions.js';

interface InboxToolbarProps {
  readonly filter: InboxFilter;
  readonly services: NonNullable<InboxQuery['viewer']>['inboxServices'];
  readonly unread: number;
  readonly open: number;
  readonly groups: readonly AlertGroup[];
  readonly actions: AlertActions;
}

export function InboxToolbar({ filter, services, unread, open, groups, actions }: InboxToolbarProps) {
  const say = useWords(inboxWords);
  return (
    <Stack gap="sm">
      <Group justify="space-between" className={classes.arrivals}>
        <Text>{say('counts', { unread, open })}</Text>
        <Arrivals known={unread} />
        <Link to="/notifications">{say('howTold')}</Link>
      </Group>
      <Group justify="space-between" align="flex-end" className={classes.toolbar}>
        <Filters filter={filter} services={services} unread={unread} open={open} />
        <Group gap="xs">
          {unread > 0 && (
            <Button
              variant="default"
              size="sm"
              loading={actions.isRunning}
              onClick={() => void actions.markAllSeen(filter.service)}
            >
              {say('markAll')}
            </Button>
          )}
          <AcknowledgeShown groups={groups} actions={actions} />
        </Group>
      </Group>
      <Telling open={open} actions={actions} />
    </Stack>
  );
}

/** What arrived since the page was loaded is shown when the reader says so: nothing jumps under the eyes. */
function Arrivals({ known }: { readonly known: number }) {
  const say = useWords(inboxWords);
  const { revalidate } = useRevalidator();
  const count = useUnseen() - known;
  if (count <= 0) return null;
  return (
    <Group gap="xs">
      <Text size="sm">{say('newAlerts', { count })}</Text>
      <Button size="compact-sm" onClick={() => void revalidate()}>
        {say('showNew')}
      </Button>
    </Group>
  );
}

function Filters({ filter, services, unread, open }: Omit<InboxToolbarProps, 'groups' | 'actions'>) {
  const say = useWords(inboxWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const chip = (key: 'unread' | 'notAcknowledged', count: number) => (
    <Link
      to={inboxPath(filter, { [key]: !filter[key] })}
      preventScrollReset
      {...(filter[key] && { 'aria-current': 'true' as const })}
    >
      {say(key)}
      <Badge component="span" size="sm" variant="default">
        {count}
      </Badge>
    </Link>
  );
  return (
    <Group gap="sm" align="flex-end">
      <nav aria-label={say('filters')} className={classes.chips}>
        {chip('unread', unread)}
        {chip('notAcknowledged', open)}
        {isFiltered(filter) && <Link to="/inbox">{say('clear')}</Link>}
      </nav>
      {(services.length > 1 || filter.service !== null) && (
        <NativeSelect
          label={say('service')}
          size="sm"
          value={filter.service ?? ''}
          onChange={({ currentTarget }) =>
            void navigate(inboxPath(filter, { service: currentTarget.value || null }), {
              preventScrollReset: true,
            })
          }
        >
          <option value="">{say('anyService')}</option>
          {services.map(({ serviceKey, serviceName }) => (
            <option key={serviceKey} value={serviceKey}>
              {bilingual(serviceName, language)}
            </option>
          ))}
          {filter.service !== null && !services.some(({ serviceKey }) => serviceKey === filter.service) && (
            <option value={filter.service}>{filter.service}</option>
          )}
        </NativeSelect>
      )}
    </Group>
  );
}

/** Who acknowledges chooses first whether it is named. */
function Telling({ open, actions }: Pick<InboxToolbarProps, 'open' | 'actions'>) {
  const say = useWords(inboxWords);
  const viewer = useViewer();
  if (!viewer?.organisation?.customer || !mayAcknowledge(viewer.roles) || open === 0) return null;
  return (
    <Checkbox
      label={say('tellProvider')}
      description={say('tellProviderHint')}
      checked={actions.tellsProvider}
      onChange={({ currentTarget }) => actions.setTellsProvider(currentTarget.checked)}
    />
  );
}

/** Cannot be taken back, so that it asks first. */
function AcknowledgeShown({ groups, actions }: Pick<InboxToolbarProps, 'groups' | 'actions'>) {
  const say = useWords(inboxWords);
  const [isOpen, { open, close }] = useDisclosure(false);
  const roles = useViewer()?.roles ?? [];
  const alerts = groups.flatMap((group) => group.alerts);
  const ids = alerts.filter(({ acknowledgement }) => acknowledgement === null).map(({ id }) => id);
  const count = ids.length;
  if (!mayAcknowledge(roles) || count === 0) return null;
  return (
    <>
      <Button variant="default" size="sm" onClick={open}>
        {say('acknowledgeShown', { count })}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={say('acknowledgeAllTitle', { count })}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <Stack>
          <Text>{say(actions.tellsProvider ? 'acknowledgeAllNamed' : 'acknowledgeAllText')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {say('cancel')}
            </Button>
            <Button
              loading={actions.isRunning}
              onClick={() => void actions.acknowledge(ids).then(close)}
              data-autofocus
            >
              {say('acknowledge')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
