// The editor around one draft: the bar above, the list of controls beside, the form of one of them.
import type { Catalogue } from '@bunkai/catalogue';
import { isJsonObject, type JsonValue } from '@bunkai/disclosure';
import { useWords } from '@bunkai/ui/words';
import { Anchor, Button, Drawer, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageTitle } from '../app/page-title.js';
import { Begin } from './chrome/begin.js';
import { chromeWords } from './chrome/chrome.words.js';
import { ConflictDialog } from './chrome/conflict-dialog.js';
import { ControlList } from './chrome/control-list.js';
import { DiscardDialog } from './chrome/discard-dialog.js';
import classes from './chrome/editor.module.css';
import { ImportDialog } from './chrome/import-dialog.js';
import { Notices } from './chrome/notices.js';
import { Toolbar } from './chrome/toolbar.js';
import { objectAt } from './document/place.js';
import { type EditedService, type Editor, EditorContext, useDraft, useEditor } from './editor-context.js';
import { FaultsSection } from './sections/faults-section.js';
import { ListSection } from './sections/list-sections.js';
import { ServiceSection } from './sections/service-section.js';
import { VariantsSection } from './sections/variants-section.js';
import { StatementEditor } from './statement/statement-editor.js';
import type { SavedDraft } from './store/draft-state.js';
import { useAddress } from './use-address.js';
import { useDraftSession } from './use-draft-session.js';
import { useFaults } from './use-faults.js';
import { useUndoKeys } from './use-undo-keys.js';

interface DisclosureEditorProps {
  readonly service: EditedService;
  readonly title: string;
  readonly catalogue: Catalogue;
  readonly draft: SavedDraft;
  /** The document of the release in force, and its number. */
  readonly released: JsonValue;
  readonly release: number | null;
  readonly account: string;
}

export function DisclosureEditor(props: DisclosureEditorProps) {
  const { service: given, title, catalogue, draft, released, release, account } = props;
  const say = useWords(chromeWords);
  const [service] = useState(given);
  const [search] = useSearchParams();
  const session = useDraftSession(service, draft, account);
  const { store, autosave } = session;
  const faults = useFaults(store, service);
  const variant = search.get('variant');
  useUndoKeys(session);
  const editor = useMemo(
    (): Editor => ({ store, autosave, catalogue, service, released, variant, faults }),
    [store, autosave, catalogue, service, released, variant, faults],
  );
  const [dialog, setDialog] = useState<'import' | 'discard' | null>(null);
  return (
    <EditorContext value={editor}>
      <Stack gap="md">
        <div>
          <Anchor component={Link} to={`/provider/services/${service.slug}`} size="sm">
            {say('backToService')}
          </Anchor>
          <PageTitle>{say('title', { service: title })}</PageTitle>
        </div>
        <Toolbar onImport={() => setDialog('import')} onDiscard={() => setDialog('discard')} />
        <Notices session={session} />
        <Body release={release} onImport={() => setDialog('import')} />
      </Stack>
      <ConflictDialog />
      {dialog === 'import' && <ImportDialog onClose={() => setDialog(null)} />}
      {dialog === 'discard' && <DiscardDialog onClose={() => setDialog(null)} />}
    </EditorContext>
  );
}

interface BodyProps {
  readonly release: number | null;
  readonly onImport: () => void;
}

function Body({ release, onImport }: BodyProps) {
  const say = useWords(chromeWords);
  const [isChoosing, setIsChoosing] = useState(false);
  const isEditable = useDraft(({ document }) => isJsonObject(document));
  const isStrange = useDraft(({ document }) => document !== null && !isJsonObject(document));
  if (!isEditable) return <Begin release={release} isStrange={isStrange} onImport={onImport} />;
  return (
    <>
      <div className={classes.choose}>
        <Button variant="default" fullWidth onClick={() => setIsChoosing(true)}>
          {say('choose')}
        </Button>
      </div>
      <Drawer
        opened={isChoosing}
        onClose={() => setIsChoosing(false)}
        title={say('controls')}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <ControlList onChoose={() => setIsChoosing(false)} />
      </Drawer>
      <div className={classes.frame}>
        <div className={classes.side}>
          <ControlList />
        </div>
        <div className={classes.content}>
          <Shown />
        </div>
      </div>
    </>
  );
}

function Shown() {
  const navigate = useNavigate();
  const { catalogue, variant } = useEditor();
  const { section, control: id, view, linkTo } = useAddress();
  const isVariant = useDraft(
    ({ document }) => variant === null || Object.hasOwn(objectAt(document, ['variants']), variant),
  );
  const control = catalogue.controls.get(id);
  if (section === 'service') return <ServiceSection />;
  if (section === 'variants' || !isVariant) return <VariantsSection />;
  if (section === 'faults') return <FaultsSection />;
  if (section !== null) return <ListSection name={section} />;
  if (!control) return null;
  return (
    <StatementEditor
      control={control}
      view={view}
      onView={(next) =>
        void navigate(linkTo({ control: id, view: next === 'preview' ? next : null }), {
          replace: true,
          preventScrollReset: true,
        })
      }
    />
  );
}
