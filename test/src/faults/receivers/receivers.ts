// The other side of webhooks and chats: one server with healthy endpoints, ones that recover, and hostile ones beside them.
import { createHmac } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Flip, Told } from '../model/expected-alerts.js';
import type { Subject } from '../model/promise.js';
import { slackLines, teamsLines } from './chat-lines.js';
import { type Hostility, behave } from './hostilities.js';
import { type ReadAlert, readText } from './read-text.js';

export interface Received extends Told {
  /** Of the message: the same however often it is sent. */
  readonly messageId: string;
  /** Of the alert. */
  readonly id: string;
  /** `<provider>/<service>` */
  readonly service: string;
}

const MOST_BYTES = 4_000_000;
/** How far the clock of whoever signs may be off: what Standard Webhooks' own libraries allow. */
const TOLERANCE_MS = 5 * 60_000;

export type Chat = 'slack' | 'teams';

export class Receivers {
  /** By the endpoint's name, in the order of arrival. */
  private readonly received = new Map<string, Received[]>();
  /** Bodies by the chat's name, each once: they have no id by which a chat could know them again. */
  private readonly chats = new Map<string, Set<string>>();
  /** Messages that a receiver which recovers has refused once. */
  private readonly refused = new Set<string>();
  /** What should never have happened. */
  readonly offences: string[] = [];

  private constructor(
    private readonly server: Server,
    /** What healthy endpoints check signatures with. */
    readonly secret: Buffer,
  ) {
    server.on('request', (request, response) => this.answer(request, response));
  }

  static async open(secret: Buffer): Promise<Receivers> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Receivers(server, secret);
  }

  healthy(name: string): string {
    return `${this.origin}/healthy/${name}`;
  }

  /** Answers 503 to the first attempt at each message. */
  recovering(name: string): string {
    return `${this.origin}/recovering/${name}`;
  }

  chat(kind: Chat, name: string): string {
    return `${this.origin}/${kind}/${name}`;
  }

  hostile(hostility: Hostility): string {
    return `${this.origin}/hostile/${hostility}`;
  }

  /** What a chat shows. */
  shownIn(name: string): readonly ReadAlert[] {
    return [...(this.chats.get(name) ?? [])].flatMap((body) =>
      readText(body.includes('"attachments"') ? teamsLines(body) : slackLines(body)),
    );
  }

  /** What an endpoint got about a service, repetitions included. */
  about(name: string, service: string): readonly Received[] {
    return (this.received.get(name) ?? []).filter((one) => one.service === service);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const [, kind, name = ''] = (request.url ?? '').split('/');
    if (kind === 'healthy' || kind === 'recovering') this.receive(kind, name, request, response);
    else if (kind === 'slack' || kind === 'teams') this.show(name, request, response);
    else if (kind === 'hostile') behave(name as Hostility, response, this.origin);
    else {
      this.offences.push(`a redirect was followed to ${request.url}`);
      response.writeHead(200).end();
    }
  }

  private receive(
    kind: 'healthy' | 'recovering',
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    whole(request, (body) => {
      const messageId = String(request.headers['webhook-id']);
      if (!this.isSigned(request, messageId, body)) this.offences.push(`a message to ${name} is not signed`);
      else if (kind === 'recovering' && !this.refused.has(messageId)) {
        this.refused.add(messageId);
        return void response.writeHead(503).end();
      } else this.keep(kind === 'healthy' ? name : `recovering ${name}`, messageId, body);
      response.writeHead(204).end();
    });
  }

  private show(name: string, request: IncomingMessage, response: ServerResponse): void {
    whole(request, (body) => {
      const shown = this.chats.get(name) ?? new Set<string>();
      this.chats.set(name, shown.add(body));
      response.writeHead(200).end('ok');
    });
  }

  /** Standard Webhooks 1.0, worked out here once more. */
  private isSigned({ headers }: IncomingMessage, id: string, body: string): boolean {
    const timestamp = String(headers['webhook-timestamp']);
    if (!(Math.abs(Date.now() - Number(timestamp) * 1000) < TOLERANCE_MS)) return false;
    const signed = `${id}.${timestamp}.${body}`;
    const signature = createHmac('sha256', this.secret).update(signed).digest('base64');
    return String(headers['webhook-signature']).split(' ').includes(`v1,${signature}`);
  }

  private keep(name: string, messageId: string, body: string): void {
    const parsed = JSON.parse(body) as Event | readonly Event[];
    const events = Array.isArray(parsed) ? (parsed as readonly Event[]) : [parsed as Event];
    const list = this.received.get(name) ?? [];
    list.push(...events.filter(({ data }) => data.alert).map((event) => ({ messageId, ...toldOf(event) })));
    this.received.set(name, list);
  }
}

function whole(request: IncomingMessage, done: (body: string) => void): void {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += body.length < MOST_BYTES ? String(chunk) : ''));
  request.on('error', () => undefined);
  request.on('end', () => done(body));
}

interface Event {
  readonly id: string;
  readonly subject: string;
  readonly data: {
    readonly alert?: { readonly kind: string; readonly release: { readonly number: number } | null };
    readonly flips?: readonly {
      readonly requirement: string;
      readonly before: string;
      readonly after: string;
    }[];
  };
}

function toldOf({ id, subject, data: { alert, flips = [] } }: Event): Omit<Received, 'messageId'> {
  return {
    id,
    service: subject,
    kind: alert?.kind ?? '',
    release: alert?.release?.number ?? null,
    flips: flips.map(({ requirement, before, after }): Flip => ({
      subject: requirement as Subject,
      before,
      after,
    })),
  };
}
