// The requirement builder: the list, the requirement at hand, and what it comes to.
import { Alert, Button, Group, Stack } from '@mantine/core';
import { notifications } from '../app/notify.js';
import { iso27017_2015 } from '@bunkai/catalogue';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useNavigate, useRevalidator, useSearchParams } from 'react-router';
import { notifySuccess } from '../app/notify.js';
import { BuilderToolbar } from './builder-toolbar.js';
import { BuilderView } from './builder-view.js';
import { downloadJson, readRequirements } from './document/json-file.js';
import { FaultList } from './document/fault-list.js';
import { JsonView } from './document/json-view.js';
import { LeaveGuard } from './document/leave-guard.js';
import { type Saved, useProfileDraft } from './document/use-profile-draft.js';
import { profileWords } from './profile.words.js';
import { ArchiveDialog } from './saving/archive-dialog.js';
import { SaveDialog } from './saving/save-dialog.js';
import type { InUse } from './uses-of-profile.js';

interface ProfileBuilderProps {
  readonly saved: Saved;
  readonly inUse: InUse;
  readonly canSave: boolean;
}

export function ProfileBuilder({ saved, inUse, canSave }: ProfileBuilderProps) {
  const say = useWords(profileWords);
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [dialog, setDialog] = useState<'save' | 'archive' | null>(null);
  const [isDone, setIsDone] = useState(false);
  const { draft, number, dispatch, edit, faults, isDirty, isRestored, discard, forget, markSaved } =
    useProfileDraft(saved);
  const view = search.get('view') === 'json' ? 'json' : 'builder';
  const { document } = draft;

  async function importFile(file: File) {
    const read = readRequirements(await file.text());
    if (read.kind === 'document') {
      edit(() => read.document);
      notifySuccess(say('imported', { count: read.document.requirements.length }));
    } else {
      notifications.show({
        title: say('importFaults'),
        message:
          read.kind === 'faulty' ? (
            <FaultList faults={read.faults} />
          ) : (
            say('notJson', { reason: read.reason })
          ),
        color: 'red',
        autoClose: false,
        role: 'alert',
        closeButtonProps: { 'aria-label': say('close') },
      });
    }
  }

  function finished(next: number) {
    markSaved(next);
    setDialog(null);
    notifySuccess(say('saveDone', { number: next }));
    void revalidate();
  }

  return (
    <Stack>
      <BuilderToolbar
        view={view}
        isDirty={isDirty}
        faultCount={faults.length}
        canUndo={draft.past.length > 0}
        canRedo={draft.future.length > 0}
        canSave={canSave}
        canArchive={canSave}
        onView={(next) => setSearch((before) => withView(before, next), { preventScrollReset: true })}
        onUndo={() => dispatch({ type: 'undo' })}
        onRedo={() => dispatch({ type: 'redo' })}
        onSave={() => setDialog('save')}
        onExport={() => downloadJson('requirements.json', document)}
        onImport={(file) => void importFile(file)}
        onArchive={() => setDialog('archive')}
      />
      {isRestored && isDirty && (
        <Alert role="status" title={say('restored')}>
          <Group>
            <Button size="compact-sm" variant="default" onClick={discard}>
              {say('discard')}
            </Button>
          </Group>
        </Alert>
      )}
      {view === 'json' ? (
        <JsonView document={document} onChange={(next) => edit(() => next, 'json')} />
      ) : (
        <BuilderView
          document={document}
          faults={faults}
          edit={edit}
          inUse={inUse}
          catalogue={iso27017_2015}
        />
      )}
      {dialog === 'save' && (
        <SaveDialog
          profile={saved.profile}
          number={number}
          document={document}
          faults={faults}
          catalogue={iso27017_2015}
          inUse={inUse}
          onClose={() => setDialog(null)}
          onSaved={finished}
        />
      )}
      {dialog === 'archive' && (
        <ArchiveDialog
          profile={saved.profile}
          uses={inUse.subscriptions.length}
          onClose={() => setDialog(null)}
          onArchived={() => {
            forget();
            setIsDone(true);
            notifySuccess(say('archiveDone'));
            void navigate('/customer/profiles');
          }}
        />
      )}
      <LeaveGuard isDirty={isDirty && canSave && !isDone} onLeave={forget} />
    </Stack>
  );
}

function withView(search: URLSearchParams, view: 'builder' | 'json'): URLSearchParams {
  const next = new URLSearchParams(search);
  if (view === 'json') next.set('view', view);
  else next.delete('view');
  return next;
}
