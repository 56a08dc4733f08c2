import { iso27017_2015 } from '@bunkai/catalogue';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { RequirementInWords } from './requirement-in-words.js';

const kept = { field: '12.4.1/logRetention', op: 'atLeast', value: 'P1Y' } as const;
const words = { catalogue: iso27017_2015, control: '12.4.1' };

it('says one comparison as a sentence of its language', () => {
  const html = renderToStaticMarkup(<RequirementInWords {...words} test={kept} language="ja" />);
  expect(html).toBe('<bdi lang="ja">「保存期間」が1年以上である。</bdi>');
});

it('lays out parts as a list, or in one line where there is no room', () => {
  const test = { any: [kept, { field: '12.4.1/logRetention', op: 'disclosed' }] } as const;
  const html = renderToStaticMarkup(<RequirementInWords {...words} test={test} language="en" />);
  expect(html.match(/<li>/g)).toHaveLength(2);
  expect(html).toContain('<strong>1 year</strong>');
  const line = renderToStaticMarkup(<RequirementInWords {...words} test={test} language="en" isCompact />);
  expect(line).toBe('<bdi lang="en">“Retention” is at least 1 year or “Retention” is disclosed.</bdi>');
});

it('keeps hostile text text', () => {
  const test = { field: '<b>\u202ex', op: 'disclosed' } as const;
  const html = renderToStaticMarkup(<RequirementInWords {...words} test={test} language="en" />);
  expect(html).toBe('<bdi lang="en">“&lt;b&gt;x” is disclosed.</bdi>');
});
