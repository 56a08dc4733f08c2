// The portal's pages and files, from the same origin as the API, so that the session cookie needs no other.
import { createHash } from 'node:crypto';
import { KeptTexts } from '@bunkai/application';
import { Logger } from '@nestjs/common';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BuiltPortal, PageReply, WrittenPage } from './built-portal.js';
import { matchesEtag } from '../release/conditional-reply.js';
import { sendInProcess } from './send-in-process.js';

const NOT_FOUND = 404;
const pageHeaders = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];
const log = new Logger('Portal');

/** What a content security policy has to allow for the scripts that stand in the pages themselves. */
export function scriptHashes({ inlineScripts }: BuiltPortal): readonly string[] {
  return inlineScripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/** Answers every GET that nobody else answers: with a page, or as before where neither a page nor a browser is there. */
export async function servePortal(
  app: NestFastifyApplication,
  portal: BuiltPortal,
  origin: string,
): Promise<void> {
  await app.register(fastifyStatic, {
    root: portal.filesDir,
    index: false,
    wildcard: false,
    preCompressed: true,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      const hashed = path.includes(`${portal.filesDir}/assets/`);
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      // Policies are of pages: on each of forty scripts they would weigh as much as the scripts.
      if (hashed) for (const name of pageHeaders) void reply.removeHeader(name);
    },
  });
  const instance = app.getHttpAdapter().getInstance();
  const kept = new KeptTexts();
  instance.get('/*', async (request, reply) => {
    const page = await pageFor(request, instance, portal, origin);
    if (!page) return reply.callNotFound();
    if ('location' in page) return reply.redirect(page.location, page.status);
    return send(request, reply, page, `${portal.version} ${request.url}`, kept);
  });
}

/** Undefined where there is neither a file nor a page. */
async function pageFor(
  request: FastifyRequest,
  instance: FastifyInstance,
  portal: BuiltPortal,
  origin: string,
): Promise<PageReply | undefined> {
  if (/\.[a-z0-9]{2,5}$/.test(new URL(request.url, origin).pathname)) return undefined;
  const { cookie, 'accept-language': acceptLanguage } = request.headers;
  const page = await portal.renderPage({
    path: request.url,
    origin,
    cookie,
    acceptLanguage,
    send: sendInProcess(instance, request),
    assets: portal.assets,
  });
  return page.status === NOT_FOUND && !wantsPage(request) ? undefined : page;
}

/** A page is written when nobody has it: not the reader, and for strangers not this process. */
function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, language, source, isForStranger, write }: WrittenPage,
  place: string,
  kept: KeptTexts,
): FastifyReply {
  if (status >= 500) log.warn(`${request.id}: the page ${request.routeOptions.url ?? ''} told of a fault`);
  const key = createHash('sha256').update(`${place} ${status} ${source}`).digest('base64url');
  void reply
    .header('content-language', language)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'cookie, accept-language');
  if (status === 200) {
    // Weak: it travels in several encodings.
    void reply.header('etag', `W/"${key}"`);
    if (matchesEtag(request.headers['if-none-match'], `"${key}"`)) return reply.code(304).send();
  }
  const isShared = isForStranger && status === 200;
  const html = (isShared ? kept.find(key) : undefined) ?? write();
  if (isShared) kept.keep(key, html);
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}

function wantsPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') ?? false;
}
