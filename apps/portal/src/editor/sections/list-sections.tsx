// The lists of the document: upstream services, attestations, documents.
import { attestationList, type Field, upstreamList } from '@bunkai/catalogue';
import { isJsonList, type JsonValue } from '@bunkai/disclosure';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { faultsAt } from '../document/faults-by-place.js';
import { withValue } from '../document/place.js';
import { useEdit, useEditor, usePlace } from '../editor-context.js';
import { Sha256Input } from '../field/composite-inputs.js';
import { RecordsEditor } from '../records/records-editor.js';
import { FaultLine } from '../statement/fault-line.js';
import { StrangeValue, fits } from '../field/value-input.js';
import { documentList } from './document-list.js';
import { SectionFrame } from './section-frame.js';
import { sectionsWords } from './sections.words.js';

const lists: Readonly<Record<'upstream' | 'attestations' | 'documents', Pick<Field, 'members' | 'key'>>> = {
  upstream: upstreamList,
  attestations: attestationList,
  documents: documentList,
};

export function ListSection({ name }: { readonly name: keyof typeof lists }) {
  const say = useWords(sectionsWords);
  const { faults } = useEditor();
  const edit = useEdit();
  const value = usePlace([name]);
  const [sha256, setSha256] = useState<JsonValue | undefined>();
  const own = faultsAt(faults, [name]);
  const ofList = own.filter(({ pointer }) => pointer.split('/').length <= 3);
  const isList = value === undefined || fits('records', value);

  function setList(next: JsonValue | undefined): void {
    // A list without entries need not be there, and the roles follow from the upstream services.
    const list = isJsonList(next) && next.length === 0 ? undefined : next;
    edit((document) => {
      const changed = withValue(document, [name], list);
      if (name !== 'upstream') return changed ?? null;
      const roles = list === undefined ? ['provider'] : ['provider', 'customer'];
      return withValue(changed, ['service', 'roles'], roles) ?? null;
    });
  }

  return (
    <SectionFrame title={say(name)} intro={say(`${name}Intro`)}>
      {isList ? (
        <RecordsEditor
          label={say(name)}
          type={lists[name]}
          value={value}
          onChange={setList}
          steps={[name]}
          faults={own}
          canStateNone={false}
        />
      ) : (
        <StrangeValue value={value} />
      )}
      <div>
        {ofList.map((fault) => (
          <FaultLine key={`${fault.pointer} ${fault.code}`} fault={fault} />
        ))}
      </div>
      {name === 'documents' && (
        <div role="group" aria-label={say('fingerprint')}>
          <Sha256Input value={sha256} onChange={setSha256} />
        </div>
      )}
    </SectionFrame>
  );
}
