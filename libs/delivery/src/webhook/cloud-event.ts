// Messages as CloudEvents 1.0 in JSON: what a webhook posts. docs/webhooks.md tells receivers the same.
import type { AlertFlip, AlertToSend, OutgoingMessage } from '@bunkai/application';
import { alertTitle } from '../text/alert-title.js';
import { inboxLink, serviceLink } from '../text/links.js';
import type { Reader } from '../text/reader.js';

/** More flips than this are counted, not sent: receivers expect small bodies. */
const SENT = 200;

export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject?: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: object;
}

export interface EventBody {
  readonly contentType: 'application/cloudevents+json' | 'application/cloudevents-batch+json';
  readonly body: string;
}

/** One event as an object; a digest as an array of them. */
export function eventBody(outgoing: OutgoingMessage, publicUrl: string): EventBody {
  const events = eventsOf(outgoing, publicUrl);
  const [only] = events;
  if (outgoing.message.kind !== 'digest' && events.length === 1 && only)
    return { contentType: 'application/cloudevents+json', body: JSON.stringify(only) };
  return { contentType: 'application/cloudevents-batch+json', body: JSON.stringify(events) };
}

function eventsOf(outgoing: OutgoingMessage, publicUrl: string): readonly CloudEvent[] {
  const { id, createdAt, message, channel, organisation } = outgoing;
  const reader = { language: channel.language, timeZone: channel.timeZone };
  const own = { slug: organisation.slug, name: organisation.name };
  const event = (type: string, data: object): CloudEvent => ({
    specversion: '1.0',
    id,
    source: publicUrl,
    type,
    time: createdAt.toISOString(),
    datacontenttype: 'application/json',
    data: { organisation: own, ...data },
  });
  switch (message.kind) {
    case 'alerts':
    case 'digest':
      return message.alerts.map((told) => ({
        ...event(`io.bunkai.alert.${told.alert.kind}.v1`, alertData(told, reader, publicUrl)),
        id: told.alert.id,
        subject: told.alert.serviceKey,
        time: told.alert.createdAt.toISOString(),
      }));
    case 'test':
      return [event('io.bunkai.test.v1', { channel: { id: channel.id, label: channel.label } })];
    case 'channel-disabled':
      return [event('io.bunkai.channel-disabled.v1', { label: message.label, reason: message.reason })];
  }
}

function alertData({ alert, flips }: AlertToSend, reader: Reader, publicUrl: string): object {
  const { releaseNumber: number, releaseKind: kind, releaseSummary: summary } = alert;
  return {
    alert: {
      id: alert.id,
      kind: alert.kind,
      title: alertTitle(alert, reader, flips),
      createdAt: alert.createdAt.toISOString(),
      occursAt: alert.occursAt.toISOString(),
      service: { key: alert.serviceKey, name: alert.serviceName },
      release: number === null ? null : { number, kind, summary },
      flips: alert.flips,
      flipsToUnmet: alert.flipsToUnmet,
      details: alert.body,
    },
    flips: flips.slice(0, SENT).map(flipData),
    links: { inbox: inboxLink(publicUrl), service: serviceLink(publicUrl, alert.serviceKey) },
  };
}

function flipData(flip: AlertFlip): object {
  const { requirementId, title, control, severity, outcomeBefore, outcomeAfter, reasonAfter } = flip;
  return {
    requirement: requirementId,
    title,
    control,
    severity,
    before: outcomeBefore,
    after: outcomeAfter,
    reason: reasonAfter,
  };
}
