// One browser's view of the platform: GraphQL and HTTP with the cookies that it was given.

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly GraphqlError[];
}

export type Variables = Readonly<Record<string, unknown>>;

export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  /** The value of the `cookie` header. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** One operation, whatever comes of it. */
  async send<Data = Record<string, unknown>>(
    query: string,
    variables: Variables = {},
  ): Promise<Answer<Data>> {
    const response = await this.post(JSON.stringify({ query, variables }));
    const body = (await response.json()) as Partial<Answer<Data>>;
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  }

  /** The data of an operation that must succeed; throws the errors otherwise. */
  async ask<Data = Record<string, unknown>>(query: string, variables: Variables = {}): Promise<Data> {
    const { data, errors, status } = await this.send<Data>(query, variables);
    if (errors.length > 0 || !data) throw new Error(`${status} ${JSON.stringify(errors)} for ${query}`);
    return data;
  }

  /** The payload of a mutation that must not be refused: `query` names one field, which answers a result union. */
  async do<Payload = Record<string, unknown>>(query: string, variables: Variables = {}): Promise<Payload> {
    const [result] = Object.values(
      await this.ask<Record<string, Payload & { code?: string }>>(query, variables),
    );
    if (!result || typeof result.code === 'string')
      throw new Error(`refused: ${JSON.stringify(result)} for ${query}`);
    return result;
  }

  /** A request body as it is, to GraphQL. */
  post(
    body: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const all = { 'content-type': 'application/json', ...headers };
    return this.fetch('/graphql', { method: 'POST', headers: all, body });
  }

  /** A path of the platform with this browser's cookies. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set('cookie', this.cookie);
    const response = await fetch(`${this.url}${path}`, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const gone = attributes.some((attribute) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(attribute));
    if (gone) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
