// Everything that leaves the house leaves through these: one sender for each kind of channel.
import type { Senders } from '@bunkai/application';
import { type Clock, systemClock } from '@bunkai/kernel';
import { chatSender } from './chat/chat-sender.js';
import { slackChat } from './chat/slack-chat.js';
import { teamsChat } from './chat/teams-chat.js';
import type { DeliverySettings } from './delivery-settings.js';
import { addressRules } from './http/allowed-address.js';
import { folderMailer } from './mail/folder-mailer.js';
import { mailSender } from './mail/mailer.js';
import { smtpMailer } from './mail/smtp-mailer.js';
import { webhookSender } from './webhook/webhook-sender.js';

export interface OpenSenders {
  readonly senders: Senders;
  /** Ends connections that are kept open. */
  readonly close: () => Promise<void>;
}

/** Throws where the settings cannot be used: a URL, an address or a network that cannot be read. */
export function makeSenders(settings: DeliverySettings, clock: Clock = systemClock): OpenSenders {
  const { smtpUrl, mailFolder, publicUrl, allowedNetworks } = settings;
  const guard = { rules: addressRules(allowedNetworks) };
  const mailer = smtpUrl === undefined ? folderMailer(mailFolder) : smtpMailer(smtpUrl);
  return {
    senders: {
      'e-mail': mailSender(mailer, settings),
      webhook: webhookSender(publicUrl, guard, clock),
      slack: chatSender(slackChat(publicUrl), guard, clock),
      teams: chatSender(teamsChat(publicUrl), guard, clock),
    },
    close: () => Promise.resolve(mailer.close()),
  };
}
