// A door on the loopback address between the platform and a server that it needs: to be shut, and to fall silent.
import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

export class Gate {
  private readonly pairs = new Set<Pair>();
  private readonly waiting = new Set<Socket>();
  private state: 'open' | 'shut' | 'silent' = 'open';

  private constructor(
    private readonly server: Server,
    private readonly target: () => number,
  ) {
    server.on('connection', (near) => this.admit(near));
  }

  /** `target` tells the port of the server behind it. */
  static async open(target: () => number): Promise<Gate> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Gate(server, target);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Cuts every connection, and each new one at once. */
  shut(): void {
    this.state = 'shut';
    for (const { near, far } of this.pairs) [near, far].forEach((socket) => socket.resetAndDestroy());
    for (const near of this.waiting) near.resetAndDestroy();
  }

  /** Lets no more bytes through, but keeps all connections and takes new ones. */
  silence(): void {
    this.state = 'silent';
    for (const pair of this.pairs) {
      pair.near.unpipe(pair.far);
      pair.far.unpipe(pair.near);
    }
  }

  /** Lets everything through again, also what was held back. */
  reopen(): void {
    const wasSilent = this.state === 'silent';
    this.state = 'open';
    if (wasSilent) this.pairs.forEach(flow);
    for (const near of this.waiting) this.join(near);
    this.waiting.clear();
  }

  close(): void {
    this.shut();
    this.server.close();
  }

  private admit(near: Socket): void {
    near.on('error', () => near.destroy());
    near.once('close', () => this.waiting.delete(near));
    if (this.state === 'shut') near.resetAndDestroy();
    else if (this.state === 'silent') this.waiting.add(near);
    else this.join(near);
  }

  private join(near: Socket): void {
    const far = connect({ host: '127.0.0.1', port: this.target() });
    const pair = { near, far };
    this.pairs.add(pair);
    far.on('error', () => far.destroy());
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      socket.setNoDelay(true);
      socket.once('close', () => {
        this.pairs.delete(pair);
        other.destroy();
      });
    }
    flow(pair);
  }
}

function flow({ near, far }: Pair): void {
  near.pipe(far);
  far.pipe(near);
}
