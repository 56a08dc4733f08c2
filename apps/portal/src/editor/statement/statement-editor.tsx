// One control's statement: written on one side, seen as its readers will on the other.
import type { Control } from '@bunkai/catalogue';
import type { Fault } from '@bunkai/disclosure';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Anchor, Code, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { faultsAt } from '../document/faults-by-place.js';
import {
  effectiveStatement,
  type StatementPlace,
  statementAt,
  statementSteps,
} from '../document/statement-place.js';
import { useDraft, useEditor } from '../editor-context.js';
import { controlGuidance } from '../guidance/control-guidance.js';
import { useAddress } from '../use-address.js';
import { useSteadyFaults } from '../use-steady-faults.js';
import { FieldEditor } from './field-editor.js';
import { FaultLine } from './fault-line.js';
import { NoteAndEvidence } from './note-and-evidence.js';
import { StatementPreview } from './statement-preview.js';
import { StatementSettings } from './statement-settings.js';
import classes from './statement.module.css';
import { statementWords } from './statement.words.js';

interface StatementEditorProps {
  readonly control: Control;
  readonly view: string;
  readonly onView: (view: string) => void;
}

export function StatementEditor({ control, view, onView }: StatementEditorProps) {
  const say = useWords(statementWords);
  const language = useLanguage();
  const { variant } = useEditor();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(control.id);
  useEffect(() => {
    if (before.current !== control.id) heading.current?.focus({ preventScroll: true });
    before.current = control.id;
  }, [control.id]);
  const wanted = controlGuidance[control.id]?.[language];
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" c="dimmed">
          {control.id}
        </Text>
        <Title order={2} tabIndex={-1} ref={heading} className={classes.heading}>
          {control.title[language]}
        </Title>
      </div>
      {wanted !== undefined && (
        <div className={classes.wanted}>
          <Text size="sm" fw={600}>
            {say('wanted')}
          </Text>
          <Text size="sm">{wanted}</Text>
        </div>
      )}
      <Tabs value={view} onChange={(next) => onView(next ?? 'write')} keepMounted={false}>
        <Tabs.List aria-label={say('viewTabs')}>
          <Tabs.Tab value="write">{say('write')}</Tabs.Tab>
          <Tabs.Tab value="preview">{say('preview')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="write" pt="md">
          <StatementForm key={`${control.id} ${variant ?? ''}`} control={control} variant={variant} />
        </Tabs.Panel>
        <Tabs.Panel value="preview" pt="md">
          <StatementPreview control={control} variant={variant} />
        </Tabs.Panel>
      </Tabs>
      <Neighbours control={control} />
    </Stack>
  );
}

/** On to the next control without the way back to the list. */
function Neighbours({ control }: { readonly control: Control }) {
  const say = useWords(statementWords);
  const language = useLanguage();
  const { catalogue } = useEditor();
  const { linkTo } = useAddress();
  const controls = [...catalogue.controls.values()];
  const at = controls.findIndex(({ id }) => id === control.id);
  const [previous, next] = [controls[at - 1], controls[at + 1]];
  return (
    <Group justify="space-between" component="nav" aria-label={say('neighbours')}>
      {previous && (
        <Anchor component={Link} to={linkTo({ control: previous.id })} size="sm">
          {say('previous', { control: `${previous.id} ${previous.title[language]}` })}
        </Anchor>
      )}
      {next && (
        <Anchor component={Link} to={linkTo({ control: next.id })} size="sm" ms="auto">
          {say('next', { control: `${next.id} ${next.title[language]}` })}
        </Anchor>
      )}
    </Group>
  );
}

function StatementForm({ control, variant }: { readonly control: Control; readonly variant: string | null }) {
  const say = useWords(statementWords);
  const place: StatementPlace = { control: control.id, variant };
  const { faults } = useEditor();
  const hasFields = useDraft(({ document }) => {
    const status = effectiveStatement(document, place)?.['status'];
    return status === undefined || status === 'offered';
  });
  const isStated = useDraft(({ document }) => statementAt(document, place) !== undefined);
  return (
    <Stack gap="lg">
      <StatementSettings place={place} />
      <FaultsOfStatement control={control} place={place} faults={faults} />
      {hasFields && (
        <section>
          <Title order={3} mb="xs">
            {say('fields')}
          </Title>
          {[...control.fields.values()].map((field, index, all) => (
            <FieldWithFaults
              key={field.name}
              field={field}
              isAdvised={all.findIndex(({ type }) => type === field.type) === index}
              variant={variant}
              faults={faults}
            />
          ))}
        </section>
      )}
      {(isStated || variant !== null) && (
        <section>
          <Title order={3} mb="xs">
            {say('more')}
          </Title>
          <NoteAndEvidence place={place} />
        </section>
      )}
    </Stack>
  );
}

interface FieldWithFaultsProps {
  readonly field: NonNullable<ReturnType<Control['fields']['get']>>;
  readonly isAdvised: boolean;
  readonly variant: string | null;
  readonly faults: readonly Fault[];
}

function FieldWithFaults({ field, isAdvised, variant, faults }: FieldWithFaultsProps) {
  const steps = [...statementSteps({ control: field.control, variant }), 'fields', field.name];
  const own = useSteadyFaults(faultsAt(faults, steps));
  return <FieldEditor field={field} variant={variant} isAdvised={isAdvised} faults={own} />;
}

/** The faults that no field of the form shows: of the statement itself, and of fields that the catalogue does not have. */
function FaultsOfStatement({
  control,
  place,
  faults,
}: {
  readonly control: Control;
  readonly place: StatementPlace;
  readonly faults: readonly Fault[];
}) {
  const steps = statementSteps(place);
  const shown = new Set(
    [...control.fields.keys()].flatMap((name) => faultsAt(faults, [...steps, 'fields', name])),
  );
  const rest = faultsAt(faults, steps).filter((fault) => !shown.has(fault));
  if (rest.length === 0) return null;
  return (
    <div>
      {rest.map((fault) => (
        <FaultLine key={`${fault.pointer} ${fault.code}`} fault={fault}>
          <Code>{fault.pointer}</Code>
        </FaultLine>
      ))}
    </div>
  );
}
