import { expect, it } from 'vitest';
import { askOnce } from './ask-once.js';

const counting = () => {
  const sent: string[] = [];
  const send = (_: unknown, init?: RequestInit) => {
    sent.push(init?.body as string);
    return Promise.resolve(new Response(`answer ${sent.length}`));
  };
  return { sent, ask: askOnce(send) };
};
const post = (body: string, language = 'en') => ({ method: 'POST', body, headers: { language } });

it('asks once for what is asked at the same time and afterwards, and gives each its own answer', async () => {
  const { sent, ask } = counting();
  const answers = await Promise.all([ask('/graphql', post('a')), ask('/graphql', post('a'))]);
  answers.push(await ask('/graphql', post('a')));
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(Array(3).fill('answer 1'));
  expect(sent).toEqual(['a']);
});

it('asks anew for another question, or for the same in another language', async () => {
  const { sent, ask } = counting();
  await ask('/graphql', post('a'));
  await ask('/graphql', post('b'));
  expect(await (await ask('/graphql', post('a', 'ja'))).text()).toBe('answer 3');
  expect(sent).toEqual(['a', 'b', 'a']);
});
