// Messages to a chat's incoming webhook: a JSON body of the chat's own form over a guarded POST.
import type { OutgoingMessage, Sender } from '@bunkai/application';
import type { Clock } from '@bunkai/kernel';
import { type PostGuard, guardedPost } from '../http/guarded-post.js';
import { type LastingAnswer, sentOfPosted } from '../http/sent-of-posted.js';

export interface Chat {
  readonly body: (message: OutgoingMessage) => object;
  readonly lasting: LastingAnswer;
}

export function chatSender({ body, lasting }: Chat, guard: PostGuard, clock: Clock): Sender {
  return {
    send: async (message) => {
      const headers = { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Bunkai/1' };
      const post = { headers, body: JSON.stringify(body(message)) };
      const posted = await guardedPost(message.channel.address ?? '', post, guard);
      return sentOfPosted(posted, clock.now(), lasting);
    },
  };
}
