// Messages to a program of the organisation: signed CloudEvents over a guarded POST.
import type { Sender } from '@bunkai/application';
import type { Clock } from '@bunkai/kernel';
import type { PostGuard } from '../http/guarded-post.js';
import { guardedPost } from '../http/guarded-post.js';
import { sentOfPosted } from '../http/sent-of-posted.js';
import { eventBody } from './cloud-event.js';
import { signWebhook } from './sign-webhook.js';

export function webhookSender(publicUrl: string, guard: PostGuard, clock: Clock): Sender {
  return {
    send: async (message) => {
      const { contentType, body } = eventBody(message, publicUrl);
      const signature = signWebhook(message.id, clock.now(), body, message.channel.secrets);
      const headers = { ...signature, 'content-type': contentType, 'user-agent': 'Bunkai-Webhooks/1' };
      const posted = await guardedPost(message.channel.address ?? '', { headers, body }, guard);
      return sentOfPosted(posted, clock.now());
    },
  };
}
