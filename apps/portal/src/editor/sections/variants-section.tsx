// The variants of the service: added, named, removed; what differs in them is written at the controls.
import { isSlug, type JsonValue } from '@bunkai/disclosure';
import { plain } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { Button, Code, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { faultsAt } from '../document/faults-by-place.js';
import { objectAt, withoutEmpty, withValue } from '../document/place.js';
import { useDraft, useEdit, useEditor, usePlace, useSetPlace } from '../editor-context.js';
import { LocalizedInput } from '../field/text-inputs.js';
import { FaultLine } from '../statement/fault-line.js';
import { EditorDialog } from '../editor-dialog.js';
import { useAddress } from '../use-address.js';
import { SectionFrame } from './section-frame.js';
import { sectionsWords } from './sections.words.js';

export function VariantsSection() {
  const say = useWords(sectionsWords);
  const { faults } = useEditor();
  const ids = useDraft(({ document }) => Object.keys(objectAt(document, ['variants'])).join('\n'));
  const list = ids === '' ? [] : ids.split('\n');
  const own = faultsAt(faults, ['variants']).filter(({ pointer }) => pointer.split('/').length <= 4);
  return (
    <SectionFrame title={say('variants')} intro={say('variantsIntro')}>
      {list.length === 0 && <Text>{say('noVariants')}</Text>}
      {list.map((id) => (
        <Variant key={id} id={id} others={list.filter((each) => each !== id)} />
      ))}
      <div>
        {own.map((fault) => (
          <FaultLine key={`${fault.pointer} ${fault.code}`} fault={fault} />
        ))}
      </div>
      <NewVariant taken={list} />
    </SectionFrame>
  );
}

function NewVariant({ taken }: { readonly taken: readonly string[] }) {
  const say = useWords(sectionsWords);
  const set = useSetPlace();
  return (
    <IdForm
      label={say('variantId')}
      description={say('variantIdHint')}
      submit={say('addVariant')}
      taken={taken}
      onSubmit={(id) => set(['variants', id], { statements: {} })}
    />
  );
}

function Variant({ id, others }: { readonly id: string; readonly others: readonly string[] }) {
  const say = useWords(sectionsWords);
  const edit = useEdit();
  const set = useSetPlace();
  const { linkTo } = useAddress();
  const [dialog, setDialog] = useState<'rename' | 'remove' | null>(null);
  const name = usePlace(['variants', id, 'name']);
  const count = Object.keys(objectAt(usePlace(['variants', id, 'statements']), [])).length;
  const close = () => setDialog(null);
  return (
    <Stack gap="xs" role="group" aria-label={plain(id)}>
      <Group justify="space-between">
        <Code>{plain(id)}</Code>
        <Group gap="xs">
          <Button component={Link} to={linkTo({ variant: id })} size="xs">
            {say('write')}
          </Button>
          <Button variant="default" size="xs" onClick={() => setDialog('rename')}>
            {say('rename')}
          </Button>
          <Button variant="subtle" size="xs" onClick={() => setDialog('remove')}>
            {say('removeVariant', { id: plain(id) })}
          </Button>
        </Group>
      </Group>
      <LocalizedInput
        label={say('variantName')}
        type={{ type: 'text' }}
        value={name}
        onChange={(value) => set(['variants', id, 'name'], value)}
      />
      <Text size="sm" c="dimmed">
        {say('own', { count })}
      </Text>
      {dialog === 'rename' && (
        <EditorDialog onClose={close} title={say('renameTo', { id: plain(id) })}>
          <IdForm
            label={say('variantId')}
            description={say('variantIdHint')}
            submit={say('rename')}
            taken={others}
            initial={id}
            onSubmit={(next) => {
              edit((document) => renamed(document, id, next));
              close();
            }}
          />
        </EditorDialog>
      )}
      {dialog === 'remove' && (
        <EditorDialog onClose={close} title={say('removeAsk', { id: plain(id) })}>
          <Stack>
            <Text>{say('removeText')}</Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={close} data-autofocus>
                {say('cancel')}
              </Button>
              <Button
                color="red.9"
                onClick={() => {
                  edit((document) => withoutEmpty(document, ['variants', id], undefined, 0) ?? null);
                  close();
                }}
              >
                {say('removeDo')}
              </Button>
            </Group>
          </Stack>
        </EditorDialog>
      )}
    </Stack>
  );
}

/** Keeps the variant where it stands in the order. */
function renamed(document: JsonValue, id: string, next: string): JsonValue {
  const variants = Object.entries(objectAt(document, ['variants']));
  const changed = variants.map(([name, variant]) => [name === id ? next : name, variant] as const);
  return withValue(document, ['variants'], Object.fromEntries(changed)) ?? null;
}

interface IdFormProps {
  readonly label: string;
  readonly description: string;
  readonly submit: string;
  readonly taken: readonly string[];
  readonly initial?: string;
  readonly onSubmit: (id: string) => void;
}

function IdForm({ label, description, submit, taken, initial = '', onSubmit }: IdFormProps) {
  const say = useWords(sectionsWords);
  const [id, setId] = useState(initial);
  const [isTried, setIsTried] = useState(false);
  const fault = taken.includes(id) ? say('idTaken') : isSlug(id) ? undefined : say('idWrong');

  function act(event: FormEvent): void {
    event.preventDefault();
    setIsTried(true);
    if (fault !== undefined) return;
    onSubmit(id);
    setId('');
    setIsTried(false);
  }

  return (
    <Group component="form" onSubmit={act} align="flex-end" gap="sm">
      <TextInput
        label={label}
        description={description}
        value={id}
        error={isTried ? fault : undefined}
        onChange={(event) => setId(event.currentTarget.value)}
        spellCheck={false}
        maw={360}
      />
      <Button type="submit" variant="default">
        {submit}
      </Button>
    </Group>
  );
}
