// List and requirement side by side; on a phone one after the other.
import { Button, Group, Stack, Title } from '@mantine/core';
import { notifications } from '../app/notify.js';
import { IconPlus } from '@tabler/icons-react';
import type { Catalogue } from '@bunkai/catalogue';
import type { Fault } from '@bunkai/disclosure';
import type { Requirement, Requirements } from '@bunkai/requirement';
import { defaultTest, subjectsOf } from '@bunkai/requirement/authoring';
import { EmptyState } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useSearchParams } from 'react-router';
import classes from './builder-view.module.css';
import { faultsAt } from './document/draft-faults.js';
import {
  changeRequirement,
  duplicateRequirement,
  insertRequirement,
  moveRequirement,
  nextId,
  removeRequirement,
} from './document/requirement-changes.js';
import type { Edit } from './document/use-profile-draft.js';
import { RequirementList } from './list/requirement-list.js';
import { profileWords } from './profile.words.js';
import { RequirementHead } from './requirement/requirement-head.js';
import { withParam } from './requirement/with-param.js';
import { RequirementActions } from './requirement/requirement-actions.js';
import { RequirementEditor, relativeTo } from './requirement/requirement-editor.js';
import type { RequirementPatch } from './requirement/requirement-form.js';
import { RemovedNotice } from './requirement/removed-notice.js';
import { TrialPanel } from './trial/trial-panel.js';
import type { InUse } from './uses-of-profile.js';

interface BuilderViewProps {
  readonly document: Requirements;
  readonly faults: readonly Fault[];
  readonly catalogue: Catalogue;
  readonly inUse: InUse;
  readonly edit: Edit;
}

const FIRST_CONTROL = '12.4.1';

export function BuilderView({ document, faults, catalogue, inUse, edit }: BuilderViewProps) {
  const say = useWords(profileWords);
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('requirement') ?? undefined;
  const { requirements } = document;
  const index = requirements.findIndex(({ id }) => id === wanted);
  const current = requirements[index];

  function open(id: string | undefined) {
    setSearch((before) => withParam(before, 'requirement', id === undefined ? [] : [id]), {
      preventScrollReset: true,
      replace: id !== undefined && current !== undefined,
    });
  }

  function add() {
    const id = nextId(document);
    const control = current?.control ?? FIRST_CONTROL;
    const test = defaultTest(subjectsOf(control, catalogue)[0]?.path ?? '', catalogue);
    if (!test) return;
    edit(insertRequirement(index < 0 ? requirements.length : index + 1, { id, control, test }));
    open(id);
  }

  function remove(removed: Requirement) {
    const place = requirements.indexOf(removed);
    edit(removeRequirement(removed.id));
    open((requirements[place + 1] ?? requirements[place - 1])?.id);
    const notice = notifications.show({
      message: (
        <RemovedNotice
          id={removed.id}
          onUndo={() => {
            edit(insertRequirement(place, removed));
            notifications.hide(notice);
          }}
        />
      ),
      autoClose: 12_000,
      closeButtonProps: { 'aria-label': say('close') },
    });
  }

  function change(patch: RequirementPatch, about?: string) {
    if (!current) return;
    edit(changeRequirement(current.id, patch), about);
    if (patch.id !== undefined) open(patch.id);
  }

  const faulty = new Set(
    requirements
      .filter((_, at) => faultsAt(faults, `/requirements/${at}`, true).length > 0)
      .map(({ id }) => id),
  );

  return (
    <div className={classes.columns} data-open={current !== undefined || undefined}>
      <div className={classes.list}>
        <Group justify="space-between" mb="xs">
          <Title order={2} size="h4">
            {say('requirementCount', { count: requirements.length })}
          </Title>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus aria-hidden size={16} />}
            onClick={add}
          >
            {say('addRequirement')}
          </Button>
        </Group>
        {requirements.length === 0 ? (
          <EmptyState title={say('noRequirements')} order={3}>
            {say('noRequirementsHint')}
          </EmptyState>
        ) : (
          <RequirementList
            requirements={requirements}
            current={current?.id}
            faulty={faulty}
            onMove={(id, by) => edit(moveRequirement(id, by))}
          />
        )}
      </div>
      <div className={classes.detail}>
        {current ? (
          <Stack gap="lg">
            <RequirementHead requirement={current}>
              <RequirementActions
                isFirst={index === 0}
                isLast={index === requirements.length - 1}
                onMove={(by) => edit(moveRequirement(current.id, by))}
                onDuplicate={() => {
                  const as = nextId(document);
                  edit(duplicateRequirement(current.id, as));
                  open(as);
                }}
                onRemove={() => remove(current)}
              />
            </RequirementHead>
            <RequirementEditor
              requirement={current}
              catalogue={catalogue}
              takenIds={new Set(requirements.map(({ id }) => id))}
              faults={relativeTo(`/requirements/${index}`, faults)}
              onChange={change}
            />
          </Stack>
        ) : (
          requirements.length > 0 && (
            <EmptyState title={say('chooseRequirement')}>{say('chooseRequirementHint')}</EmptyState>
          )
        )}
        {requirements.length > 0 && (
          <div className={classes.trial}>
            <TrialPanel
              document={document}
              faults={faults}
              requirement={current?.id}
              isFaulty={current !== undefined && faulty.has(current.id)}
              chosen={search.getAll('try')}
              suggested={inUse.subscriptions.map(({ service }) => service)}
              onChoose={(chosen) =>
                setSearch((before) => withParam(before, 'try', chosen), {
                  preventScrollReset: true,
                  replace: true,
                })
              }
            />
          </div>
        )}
      </div>
    </div>
  );
}
