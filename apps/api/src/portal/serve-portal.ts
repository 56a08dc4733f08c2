// The portal's pages and files, from the same origin as the API, so that the session cookie needs no other.
import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BuiltPortal } from './built-portal.js';
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
  instance.get('/*', (request, reply) => answer(request, reply, instance, portal, origin));
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  instance: FastifyInstance,
  portal: BuiltPortal,
  origin: string,
): Promise<unknown> {
  if (/\.[a-z0-9]{2,5}$/.test(new URL(request.url, origin).pathname)) return reply.callNotFound();
  const { cookie, 'accept-language': acceptLanguage } = request.headers;
  const page = await portal.renderPage({
    path: request.url,
    origin,
    cookie,
    acceptLanguage,
    send: sendInProcess(instance, request),
    assets: portal.assets,
  });
  if ('location' in page) return reply.redirect(page.location, page.status);
  if (page.status === NOT_FOUND && !wantsPage(request)) return reply.callNotFound();
  if (page.status >= 500)
    log.warn(`${request.id}: the page ${request.routeOptions.url ?? ''} told of a fault`);
  return reply
    .code(page.status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-language', page.language)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'cookie, accept-language')
    .send(page.html);
}

function wantsPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') ?? false;
}
