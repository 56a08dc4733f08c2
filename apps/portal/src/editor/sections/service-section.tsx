// What the disclosure is about: the service's name and model. Its address and its roles follow from elsewhere.
import { isJsonList, serviceModels } from '@bunkai/disclosure';
import { useWords } from '@bunkai/ui/words';
import { Button, Checkbox, Code, Group, Stack, Text } from '@mantine/core';
import { faultsAt } from '../document/faults-by-place.js';
import { listAt, withValue } from '../document/place.js';
import { useDraft, useEdit, useEditor, usePlace, useSetPlace } from '../editor-context.js';
import { LocalizedInput } from '../field/text-inputs.js';
import { FaultLine } from '../statement/fault-line.js';
import { SectionFrame } from './section-frame.js';
import { sectionsWords } from './sections.words.js';

export function ServiceSection() {
  const say = useWords(sectionsWords);
  const { service, faults } = useEditor();
  const set = useSetPlace();
  const edit = useEdit();
  const name = usePlace(['service', 'name']);
  const model = usePlace(['service', 'model']);
  const hasUpstream = useDraft(({ document }) => listAt(document, ['upstream']).length > 0);
  const own = faultsAt(faults, ['service']);
  const isOther = own.some(({ code }) => code === 'other-service');
  return (
    <SectionFrame title={say('service')} intro={say('serviceIntro')}>
      <LocalizedInput
        label={say('name')}
        type={{ type: 'text' }}
        value={name}
        onChange={(value) => set(['service', 'name'], value)}
      />
      <Checkbox.Group
        label={say('model')}
        description={say('modelHint')}
        value={isJsonList(model) ? model.filter((each) => typeof each === 'string') : []}
        onChange={(models) =>
          set(
            ['service', 'model'],
            serviceModels.filter((each) => models.includes(each)),
          )
        }
      >
        <Group mt={6}>
          {serviceModels.map((each) => (
            <Checkbox key={each} value={each} label={each} />
          ))}
        </Group>
      </Checkbox.Group>
      <Stack gap={2}>
        <Text size="sm" fw={600}>
          {say('roles')}
        </Text>
        <Text size="sm">{say(hasUpstream ? 'roles-both' : 'roles-provider')}</Text>
        <Text size="sm" c="dimmed">
          {say('rolesHint')}
        </Text>
      </Stack>
      <Stack gap={2}>
        <Text size="sm" fw={600}>
          {say('address')}
        </Text>
        <Code w="fit-content">{`${service.provider}/${service.slug}`}</Code>
        <Text size="sm" c="dimmed">
          {say('addressHint')}
        </Text>
      </Stack>
      <div>
        {own.map((fault) => (
          <FaultLine key={`${fault.pointer} ${fault.code}`} fault={fault} />
        ))}
      </div>
      {isOther && (
        <Button
          variant="default"
          w="fit-content"
          onClick={() =>
            edit((document) => {
              const named = withValue(document, ['service', 'slug'], service.slug);
              return withValue(named, ['service', 'provider'], service.provider) ?? null;
            })
          }
        >
          {say('nameThis')}
        </Button>
      )}
    </SectionFrame>
  );
}
