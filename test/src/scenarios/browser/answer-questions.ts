// What a provider does elsewhere while a customer waits: answering.
import type { SignedUp } from '../../platform/sign-up.js';

/** Gives the texts of the questions, each of which was answered with `text`. */
export async function answerQuestions({ client }: SignedUp, text: string): Promise<readonly string[]> {
  const { viewer } = await client.ask<{
    viewer: { receivedQuestions: { edges: { node: { id: string; text: string } }[] } };
  }>('{ viewer { receivedQuestions { edges { node { id text } } } } }');
  for (const { node } of viewer.receivedQuestions.edges) {
    await client.do(
      `mutation ($question: ID!, $text: String!) { answerQuestion(question: $question, text: $text) {
         ... on Question { id } ... on Refusal { code message } } }`,
      { question: node.id, text },
    );
  }
  return viewer.receivedQuestions.edges.map(({ node }) => node.text);
}
