// Questions over GraphQL: between the customer that asks and the provider that answers, and nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterPublished } from '../testing/customer-scene.js';
import type { Answer } from '../testing/provider.js';
import { type TestApi, startTestApi } from '../testing/start-test-api.js';
import type { TestSession } from '../testing/test-session.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const fields = `id text control releaseNumber requirement askedBy state closedAt customer { slug name { en } }
  service { slug } answers { text answeredBy }`;
const refusal = '... on Refusal { code }';
const invalid = '... on InvalidInput { faults { pointer } }';
const wrong = '... on WrongState { state }';

async function given() {
  const provider = await enterPublished(api);
  const customer = await api.signUp({
    displayName: 'Aoi',
    organisation: { provider: false, name: { en: 'Bank' } },
  });
  const run = async (
    session: TestSession | undefined,
    operation: string,
    variables = {},
  ): Promise<Answer> => {
    const { data, errors } = await api.graphql<{ result: Answer }>(
      `mutation ${operation}`,
      variables,
      session,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.result;
  };
  const ask = (input: object = {}, session: TestSession | undefined = customer) =>
    run(
      session,
      `($service: ID!, $text: String!, $control: String, $releaseNumber: Int, $requirement: String) {
         result: askProvider(service: $service, text: $text, control: $control, releaseNumber: $releaseNumber,
           requirement: $requirement) { ... on Question { ${fields} } ${refusal} ${invalid} } }`,
      { service: provider.serviceId, text: 'Why?', ...input },
    );
  const answer = (session: TestSession | undefined, question: unknown, text = 'Because.') =>
    run(
      session,
      `($question: ID!, $text: String!) { result: answerQuestion(question: $question, text: $text) {
         ... on Question { ${fields} } ${refusal} ${wrong} } }`,
      { question, text },
    );
  const close = (session: TestSession | undefined, question: unknown) =>
    run(
      session,
      `($question: ID!) { result: closeQuestion(question: $question) { ... on Question { ${fields} } ${refusal} } }`,
      { question },
    );
  const viewer = async (session: TestSession | undefined, selection: string) =>
    (await api.graphql<{ viewer: Answer }>(`{ viewer { ${selection} } }`, {}, session)).data.viewer;
  return { provider, customer, ask, answer, close, viewer };
}

const page = (selection: string) => `edges { node { ${selection} } }`;

describe('a question', () => {
  it('reaches the provider with what was told and no more, and its answer the customer', async () => {
    const { provider, customer, ask, answer, viewer } = await given();
    const asked = await ask({
      text: ' <b>Why?</b> ',
      control: '12.4.1',
      releaseNumber: 1,
      requirement: 'Logs',
    });
    const told = {
      text: '<b>Why?</b>',
      control: '12.4.1',
      releaseNumber: 1,
      requirement: 'Logs',
      state: 'open',
      customer: { slug: customer.slug, name: { en: 'Bank' } },
      service: { slug: 'compute' },
      answers: [],
    };
    expect(asked).toMatchObject({ ...told, askedBy: 'Aoi' });
    const received = { edges: [{ node: { ...told, id: asked['id'], askedBy: null } }] };
    expect(
      await viewer(provider.session, `unansweredQuestions receivedQuestions(open: true) { ${page(fields)} }`),
    ).toMatchObject({
      unansweredQuestions: 1,
      receivedQuestions: received,
    });
    const ofService = `service(provider: $provider, slug: $slug) { questions { ${page(fields)} } }`;
    expect(await provider.query(ofService)).toMatchObject({ service: { questions: received } });
    expect(await answer(provider.session, asked['id'])).toMatchObject({
      state: 'answered',
      answers: [{ text: 'Because.', answeredBy: 'Owner' }],
    });
    expect(await viewer(customer, `questions { ${page(fields)} }`)).toMatchObject({
      questions: {
        edges: [{ node: { state: 'answered', answers: [{ text: 'Because.', answeredBy: null }] } }],
      },
    });
    expect(await viewer(provider.session, `unansweredQuestions questions { ${page('id')} }`)).toEqual({
      unansweredQuestions: 0,
      questions: { edges: [] },
    });
  });

  it('is nobody else’s', async () => {
    const { provider, customer, ask, answer, close, viewer } = await given();
    const { id } = await ask();
    const stranger = await api.signUp();
    for (const [session, code] of [
      [stranger, 'NOT_FOUND'],
      [undefined, 'UNAUTHENTICATED'],
    ] as const) {
      expect(await answer(session, id)).toEqual({ code });
      expect(await close(session, id)).toEqual({ code });
      const ofService = `service(provider: $provider, slug: $slug) { questions { ${page('id')} } }`;
      expect(await provider.as(session).query(ofService)).toEqual({ service: { questions: null } });
    }
    expect(await answer(customer, id)).toEqual({ code: 'FORBIDDEN' });
    expect(await close(provider.session, id)).toEqual({ code: 'NOT_FOUND' });
    expect(await viewer(stranger, `questions { ${page('id')} } receivedQuestions { ${page('id')} }`)).toEqual(
      {
        questions: { edges: [] },
        receivedQuestions: { edges: [] },
      },
    );
  });

  it('is refused where it cannot be asked, and closed for good', async () => {
    const { provider, customer, ask, answer, close } = await given();
    expect(await ask({ text: ' ' })).toEqual({ code: 'INVALID_INPUT', faults: [{ pointer: '/text' }] });
    expect(await ask({ service: 'nonsense' })).toEqual({ code: 'NOT_FOUND' });
    expect(await ask({ releaseNumber: 9 })).toEqual({ code: 'NOT_FOUND' });
    expect(await ask({}, provider.session)).toEqual({
      code: 'INVALID_INPUT',
      faults: [{ pointer: '/service' }],
    });
    const { id } = await ask();
    expect(await close(customer, id)).toMatchObject({ state: 'closed' });
    expect(await close(customer, id)).toMatchObject({ state: 'closed' });
    expect(await answer(provider.session, id)).toEqual({ code: 'WRONG_STATE', state: 'closed' });
  });
});
