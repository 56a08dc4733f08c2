import { iso27017_2015 as catalogue } from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import { type Language, ReaderContext } from '@bunkai/ui/words';
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { EditorContext } from '../editor-context.js';
import { Autosave } from '../store/autosave.js';
import { DraftStore } from '../store/draft-store.js';
import { SimulatedServer, SimulatedTime } from '../store/simulated-server.js';
import { FieldEditor } from './field-editor.js';

function rendered(
  document: JsonValue,
  path: string,
  language: Language,
  variant: string | null = null,
): string {
  const store = new DraftStore({ document, revision: 1 });
  const autosave = new Autosave(store, new SimulatedServer(document), new SimulatedTime().later);
  const service = { id: 's', slug: 's', provider: 'p', name: { en: 'S' } };
  return renderToStaticMarkup(
    <MantineProvider>
      <ReaderContext value={{ language, timeZone: 'UTC' }}>
        <EditorContext value={{ store, autosave, catalogue, service, released: null, variant, faults: [] }}>
          <FieldEditor field={catalogue.fields.get(path)!} variant={variant} isAdvised faults={[]} />
        </EditorContext>
      </ReaderContext>
    </MantineProvider>,
  );
}

const draft = (control: string, fields: Record<string, JsonValue>): JsonValue => ({
  statements: { [control]: { status: 'offered', fields } },
  variants: { plan: { statements: {} } },
});

it('has a control for every field, empty or filled with its example, in both languages', () => {
  for (const field of catalogue.fields.values()) {
    const filled = draft(field.control, { [field.name]: (field.example ?? null) as JsonValue });
    for (const language of ['en', 'ja'] as const) {
      expect(rendered({}, field.path, language)).toContain(`id="${field.path}"`);
      expect(rendered(filled, field.path, language)).not.toContain('<pre');
    }
  }
}, 60_000);

it('shows what is no value of the type as the text that it is', () => {
  const html = rendered(
    draft('12.4.1', { logRetention: { a: '<img src=x onerror=alert(1)>' } }),
    '12.4.1/logRetention',
    'en',
  );
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).not.toContain('<img');
});

it('shows a variant what the base says, until it says something else', () => {
  const html = rendered(draft('12.4.1', { logRetention: 'P1Y' }), '12.4.1/logRetention', 'ja', 'plan');
  expect(html).toContain('基本：1年');
  expect(html).toContain('この提供形態で変更');
  expect(html).not.toContain('<input');
});
