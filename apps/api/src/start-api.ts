// Builds the API process from its configuration: one place for main and for tests.
import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { constants } from 'node:zlib';
import type { ApiConfig } from '@bunkai/config';
import { ApiMetrics, ProcessLog } from '@bunkai/telemetry';
import fastifyCompress, { type FastifyCompressOptions } from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { serveImports } from './bulk/serve-imports.js';
import { serveOneClick } from './channel/serve-one-click.js';
import { MAX_BODY_BYTES } from './graphql/limits.js';
import { PersistedOperations } from './graphql/persisted-operations.js';
import { answerInTime } from './http/answer-in-time.js';
import { hearToTheEnd } from './http/hear-to-the-end.js';
import { FaultFilter } from './http/mask-faults.js';
import { MaskingAdapter } from './http/masking-adapter.js';
import { Readiness } from './http/readiness.js';
import { watchSilentConnections } from './http/silent-connections.js';
import { refuseForeignOrigin } from './identity/refuse-foreign-origin.js';
import { loadBuiltPortal } from './portal/built-portal.js';
import { scriptHashes, servePortal } from './portal/serve-portal.js';
import { tellReadersApart } from './replica/past-reads.js';
import { followRequests } from './telemetry/follow-requests.js';
import { requestId } from './telemetry/request-id.js';

const builtPortal = fileURLToPath(new URL('../../portal', import.meta.url));

/** Pages and JSON on their way out; scripts and styles were compressed when they were built, event streams never are. */
const compression = {
  globalDecompression: false,
  customTypes: /^(?:text\/(?:html|calendar)|application\/(?:json|xml|atom\+xml|feed\+json))\b/,
  encodings: ['br', 'gzip'],
  // Higher levels cost more time than they save on the way.
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
} satisfies FastifyCompressOptions;

/** Starts serving; resolves once the port is open. Rejects if the database refuses, or its role could go round row-level security. */
export async function startApi(
  config: ApiConfig,
  logger = new ProcessLog({ process: 'api', level: config.logLevel }),
): Promise<NestFastifyApplication> {
  const adapter = new MaskingAdapter({
    genReqId: requestId(config.trustedProxies),
    trustProxy: [...config.trustedProxies],
    bodyLimit: MAX_BODY_BYTES,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    logger,
    abortOnError: false,
  });
  app.useGlobalFilters(new FaultFilter(adapter));
  followRequests(app.getHttpAdapter().getInstance(), app.get(ApiMetrics));
  tellReadersApart(app.getHttpAdapter().getInstance());
  hearToTheEnd(app.getHttpAdapter().getInstance());
  answerInTime(app.getHttpAdapter().getInstance(), app.get(Readiness, { strict: false }));
  const portal = await loadBuiltPortal(config.portalDir ?? builtPortal);
  app.get(PersistedOperations).know(portal?.operations ?? {});
  await app.register(fastifyCompress, compression);
  await app.register(fastifyCookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        scriptSrc: ["'self'", ...(portal ? scriptHashes(portal) : [])],
        // Mantine writes its variables into a style element and sizes into style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
  });
  const fastify = app.getHttpAdapter().getInstance();
  const cutSilent = watchSilentConnections(fastify.server);
  fastify.addHook('preClose', (done) => {
    cutSilent();
    done();
  });
  fastify.addHook('onRequest', refuseForeignOrigin(config.publicUrl));
  await serveOneClick(app);
  await serveImports(app);
  if (portal) await servePortal(app, portal, config.publicUrl);
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
  return app;
}
