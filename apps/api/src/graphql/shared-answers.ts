// What many strangers ask at the same moment is found out once. Nothing is kept: an answer goes to those alone who asked before it
// was begun, so that nobody reads what was older than the question, whichever process changed it.
import type { FastifyReply, FastifyRequest } from 'fastify';

interface Answer {
  readonly text: string;
  readonly type: string;
}

/** Told what a request that waited is to do: give the answer, find it out for the others, or go on alone. */
type Waiter = (outcome: Answer | 'lead' | 'alone') => void;

interface Flight {
  /** Get the answer that is being found out. */
  readonly followers: readonly Waiter[];
  /** Came after it was begun, and get the next. */
  readonly waiting: Waiter[];
}

/** Where an answer takes longer than this, something is wrong, and nobody is to wait for two in a row. */
const PATIENCE_MS = 1_000;

export class SharedAnswers {
  readonly #flights = new Map<string, Flight>();
  readonly #leading = new WeakMap<FastifyRequest, (answer: Answer | undefined) => void>();

  /** `keyOf` gives what equal answers have in common; undefined for a request whose answer is its own. */
  constructor(
    private readonly keyOf: (request: FastifyRequest) => string | undefined,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** A hook before the handler: sends what another request finds out, where there is one. */
  readonly join = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const key = this.keyOf(request);
    if (key === undefined) return undefined;
    const outcome = await this.#place(key);
    if (outcome === 'alone') return undefined;
    if (outcome === 'lead') {
      this.#lead(key, request, reply);
      return undefined;
    }
    return reply.code(200).type(outcome.type).send(outcome.text);
  };

  /** A hook on the answer's way out: hands it to those who wait for it. */
  readonly hand = (
    request: FastifyRequest,
    reply: FastifyReply,
    payload: unknown,
    done: (error: null, payload: unknown) => void,
  ): void => {
    this.#leading.get(request)?.(answerIn(reply, payload));
    done(null, payload);
  };

  #place(key: string): 'lead' | Promise<Answer | 'lead' | 'alone'> {
    const flight = this.#flights.get(key);
    if (flight) return this.#wait(flight);
    this.#flights.set(key, { followers: [], waiting: [] });
    return 'lead';
  }

  #wait({ waiting }: Flight): Promise<Answer | 'lead' | 'alone'> {
    return new Promise((resolve) => {
      const waiter: Waiter = (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      const timer = setTimeout(() => {
        const place = waiting.indexOf(waiter);
        if (place >= 0) waiting.splice(place, 1);
        resolve('alone');
      }, this.patienceMs);
      waiting.push(waiter);
    });
  }

  #lead(key: string, request: FastifyRequest, reply: FastifyReply): void {
    let isOver = false;
    const end = (answer: Answer | undefined) => {
      if (isOver) return;
      isOver = true;
      this.#land(key, answer);
    };
    this.#leading.set(request, end);
    // Whoever hangs up may leave no answer behind.
    if (reply.raw.destroyed) end(undefined);
    else reply.raw.once('close', () => end(undefined));
  }

  /** One of those who came meanwhile finds out the next answer, for all of them. */
  #land(key: string, answer: Answer | undefined): void {
    const { followers = [], waiting = [] } = this.#flights.get(key) ?? {};
    const [next, ...others] = waiting;
    if (next) this.#flights.set(key, { followers: others, waiting: [] });
    else this.#flights.delete(key);
    for (const follow of followers) follow(answer ?? 'alone');
    next?.('lead');
  }
}

/** Faults and refusals are not shared: each is told of under the id of its own request. */
function answerIn(reply: FastifyReply, payload: unknown): Answer | undefined {
  const isWhole = reply.statusCode === 200 && typeof payload === 'string' && !payload.includes('"errors":[');
  if (!isWhole || reply.hasHeader('set-cookie')) return undefined;
  return { text: payload, type: String(reply.getHeader('content-type')) };
}
