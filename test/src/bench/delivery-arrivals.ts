// The receivers of the delivery bench: a thousand that answer at once and note when, and one that never does.
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export class ArrivalClock {
  /** When the first message came, by endpoint. */
  private readonly arrived = new Map<string, number>();
  private readonly waiting = new Set<ServerResponse>();

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => this.take(request, response));
  }

  static async open(): Promise<ArrivalClock> {
    const server = createServer({ keepAlive: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new ArrivalClock(server);
  }

  /** What the number of a healthy endpoint is put behind. */
  get healthy(): string {
    return `${this.origin}/healthy/`;
  }

  get dead(): string {
    return `${this.origin}/dead`;
  }

  /** Endpoints that have had their message. */
  get count(): number {
    return this.arrived.size;
  }

  begin(): void {
    this.arrived.clear();
  }

  /** Milliseconds, the least first. */
  waitsSince(instant: number): readonly number[] {
    return [...this.arrived.values()].map((at) => Math.max(0, at - instant)).toSorted((a, b) => a - b);
  }

  /** Ends what the dead one holds. */
  hangUp(): void {
    for (const response of this.waiting) response.socket?.destroy();
    this.waiting.clear();
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    const endpoint = request.url ?? '';
    request.resume();
    if (endpoint === '/dead') return void this.waiting.add(response);
    if (!this.arrived.has(endpoint)) this.arrived.set(endpoint, performance.now());
    response.writeHead(204).end();
  }
}
