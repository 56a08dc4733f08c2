// What is written by others stands as text, in either language.
import type { Language } from '@bunkai/ui/words';
import { expect, it } from 'vitest';
import type { QuestionFactsFragment } from './conversation.generated.js';
import { QuestionEntry } from './question-entry.js';
import { SentQuestion } from './sent-question.js';
import { markupOf } from './testing-page.js';

const hostile = '<img src=x onerror=alert(1)>\u202egnirts';
const name = { en: hostile, ja: null };
const question: QuestionFactsFragment = {
  id: 'q',
  text: hostile,
  control: null,
  releaseNumber: 3,
  requirement: hostile,
  askedAt: '2026-03-01T12:00:00Z',
  askedBy: hostile,
  state: 'answered',
  closedAt: null,
  customer: { slug: 'bank', name },
  service: { id: 's', slug: 'cloud', name, provider: { slug: 'acme', name } },
  answers: [{ id: 'a', text: hostile, answeredAt: '2026-03-02T12:00:00Z', answeredBy: null }],
};

function markup(language: Language, isReceived: boolean): string {
  return markupOf(
    <>
      <QuestionEntry question={question} isReceived={isReceived} />
      <SentQuestion
        from={hostile}
        service={hostile}
        control={undefined}
        releaseNumber={3}
        requirement={undefined}
        text={hostile}
      />
    </>,
    language,
  );
}

it.each<[Language, boolean, string]>([
  ['en', false, 'Answered'],
  ['en', true, 'Release 3'],
  ['ja', false, '回答済み'],
  ['ja', true, '要求事項：'],
])('in %s, received: %s', (language, isReceived, words) => {
  const html = markup(language, isReceived);
  expect(html).toContain(words);
  expect(html).not.toContain('<img');
  expect(html).not.toContain('\u202e');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

it('says nothing of a requirement that is not told', () => {
  const html = markup('en', false);
  const sent = html.slice(html.indexOf('This is what the provider sees'));
  expect(sent).toContain('Asked by');
  expect(sent).not.toContain('Requirement');
});
