// How a message leaves the house: one sender a kind of channel. A sender never throws for what the other side does.
import type { AlertFlip, Alert } from '../alert/alert-repository.js';
import type { ChannelKind } from './channel.js';

export interface AlertToSend {
  readonly alert: Omit<Alert, 'seenAt' | 'acknowledgement'>;
  readonly flips: readonly AlertFlip[];
}

export type Message =
  | { readonly kind: 'alerts' | 'digest'; readonly alerts: readonly AlertToSend[] }
  | { readonly kind: 'test' }
  /** To whom made an endpoint: it was switched off. */
  | { readonly kind: 'channel-disabled'; readonly label: string; readonly reason: 'gone' | 'failing' };

export interface OutgoingMessage {
  /** Of the delivery: the same at every attempt, so that a receiver can tell a repetition. */
  readonly id: string;
  readonly createdAt: Date;
  readonly attempt: number;
  readonly message: Message;
  readonly channel: {
    readonly id: string;
    readonly kind: ChannelKind;
    readonly label: string;
    /** A URL; null for e-mail. */
    readonly address: string | null;
    /** Secrets to sign with, the newest first; empty but for webhooks. */
    readonly secrets: readonly Buffer[];
    readonly unsubscribeToken: string;
    readonly language: 'en' | 'ja';
    readonly timeZone: string;
  };
  /** Null but for e-mail. */
  readonly recipient: { readonly email: string; readonly displayName: string } | null;
  readonly organisation: { readonly slug: string; readonly name: string };
  /** One id from the request that caused it to here; null where none is known. */
  readonly correlationId: string | null;
}

export type Sent =
  | { readonly kind: 'delivered'; readonly status: number | null; readonly response: string }
  | {
      readonly kind: 'failed';
      readonly error: string;
      readonly status: number | null;
      readonly response: string;
      /** What the other side asked for; null: nothing. */
      readonly retryAfterMs: number | null;
      /** `gone`: the channel is to be used no more (410). `refused`: this message will never be taken. `passing`: try again. */
      readonly lasts: 'passing' | 'refused' | 'gone';
    };

export interface Sender {
  /** Ends within 20 seconds. */
  send(message: OutgoingMessage): Promise<Sent>;
}

export type Senders = Readonly<Record<ChannelKind, Sender>>;
