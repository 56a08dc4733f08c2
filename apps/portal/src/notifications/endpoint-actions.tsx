// What owners do with an endpoint: a test, its settings, off and on, a new secret, away with it.
import { Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { plain } from '@bunkai/ui/format';
import { RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { EndpointDialogs } from './endpoint-dialogs.js';
import { endpointWords } from './endpoint.words.js';
import type { ChannelFactsFragment } from './notifications.generated.js';
import type { IssuedSecret } from './secret-once.js';
import { SettingsForm } from './settings-form.js';
import { TestResult } from './test-result.js';
import { useSwitch } from './use-switch.js';
import { useTest } from './use-test.js';

interface EndpointActionsProps {
  readonly endpoint: ChannelFactsFragment;
  readonly hasRequirements: boolean;
  readonly onSecret: (secret: IssuedSecret) => void;
}

export function EndpointActions({ endpoint, hasRequirements, onSecret }: EndpointActionsProps) {
  const say = useWords(endpointWords);
  const test = useTest(endpoint.id);
  const turn = useSwitch(endpoint);
  const [isSetting, { open, close }] = useDisclosure(false);
  const label = plain(endpoint.label);
  const isOff = endpoint.state === 'off';
  return (
    <>
      <Group gap="xs">
        {isOff ? (
          <Act label={say('turnOnOf', { label })} isRunning={turn.isRunning} onClick={turn.on}>
            {say('turnOn')}
          </Act>
        ) : (
          <Act label={say('testOf', { label })} isRunning={test.isRunning} onClick={test.send}>
            {say('test')}
          </Act>
        )}
        <Act label={say('settingsOf', { label })} onClick={open}>
          {say('settings')}
        </Act>
        {!isOff && (
          <Act label={say('turnOffOf', { label })} isRunning={turn.isRunning} onClick={turn.off}>
            {say('turnOff')}
          </Act>
        )}
        <EndpointDialogs endpoint={endpoint} onSecret={onSecret} />
      </Group>
      <RefusalAlert refusal={test.refusal ?? turn.refusal} />
      <TestResult outcome={test.outcome} />
      <Modal
        opened={isSetting}
        onClose={close}
        size="lg"
        title={<bdi>{say('settingsOf', { label })}</bdi>}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <SettingsForm channel={endpoint} to={label} hasRequirements={hasRequirements} onSaved={close} />
      </Modal>
    </>
  );
}

interface ActProps {
  /** Begins with what the button shows. */
  readonly label: string;
  readonly isRunning?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function Act({ label, isRunning = false, onClick, children }: ActProps) {
  return (
    <Button size="compact-sm" variant="default" aria-label={label} loading={isRunning} onClick={onClick}>
      {children}
    </Button>
  );
}
