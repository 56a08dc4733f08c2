// The disclosure editor: forms made from the catalogue over a draft that saves itself.
import { findCatalogue, iso27017_2015 } from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import { bilingual } from '@bunkai/ui/format';
import { useLanguage } from '@bunkai/ui/words';
import type { LoadArguments } from '../app/load-arguments.js';
import { useLoaded } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import { requireViewer } from '../session/require-viewer.js';
import { DisclosureEditor } from './disclosure-editor.js';
import { valueAt } from './document/place.js';
import { EditedServiceDocument } from './editor.generated.js';

export async function load({ api, params, url }: LoadArguments) {
  const viewer = await requireViewer(api, url);
  const provider = viewer.organisation?.slug;
  if (provider === undefined || !viewer.organisation?.provider) throw notFound();
  const { service } = await api.query(EditedServiceDocument, { provider, slug: params['service'] ?? '' });
  if (!service) throw notFound();
  return { service, provider, account: viewer.account.id };
}

/** Where in the editor one is changes nothing of what was loaded; the draft is the editor's own from then on. */
export function shouldReload(current: URL, next: URL): boolean {
  return current.pathname !== next.pathname;
}

export function Page() {
  const { service, provider, account } = useLoaded<typeof load>();
  const language = useLanguage();
  const { id, slug, name, draft, release } = service;
  const released = (release?.document ?? null) as JsonValue;
  const document = (draft?.document ?? null) as JsonValue;
  const edition = valueAt(document ?? released, ['catalogue']);
  return (
    <DisclosureEditor
      key={id}
      service={{ id, slug, name, provider }}
      title={bilingual(name, language)}
      catalogue={(typeof edition === 'string' ? findCatalogue(edition) : undefined) ?? iso27017_2015}
      draft={{ document, revision: draft?.revision ?? 0 }}
      released={released}
      release={release?.number ?? null}
      account={account}
    />
  );
}
