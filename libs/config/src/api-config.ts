// What the API process is told: where it listens, and the database as the application's role.
import { type Result, ok } from '@bunkai/kernel';
import { logLevel } from './log-level.js';
import {
  addressList,
  emailList,
  folder,
  host,
  integer,
  origin,
  port,
  postgresUrl,
  token,
} from './parse-setting.js';
import { type ConfigFault, type ConfigOf, type Environment, readEnvironment } from './read-environment.js';
import { defaulted, optional, required } from './setting.js';

const settings = {
  port: defaulted('PORT', port, 3000),
  host: defaulted('HOST', host, '127.0.0.1'),
  databaseUrl: required('DATABASE_URL', postgresUrl),
  /** A standby of the same database, from which public pages are read for who is not signed in. */
  databaseReplicaUrl: optional('DATABASE_REPLICA_URL', postgresUrl),
  databasePoolSize: defaulted('DATABASE_POOL_SIZE', integer(1, 1000), 10),
  logLevel,
  publicUrl: optional('PUBLIC_URL', origin),
  portalDir: optional('BUNKAI_PORTAL_DIR', folder(process.cwd())),
  /** Accounts that may see the state of the machine; an address counts once an account has it. */
  operators: defaulted('BUNKAI_OPERATORS', emailList, Object.freeze([])),
  /** Without one, `/metrics` answers this machine alone. */
  metricsToken: optional('BUNKAI_METRICS_TOKEN', token),
  /** Where the worker writes mails when it has no SMTP server. */
  mailDir: optional('BUNKAI_MAIL_DIR', folder(process.cwd())),
  trustedProxies: defaulted('BUNKAI_TRUSTED_PROXIES', addressList, Object.freeze([])),
  /** Where endpoints may be without https; the worker is told the same. */
  allowedNetworks: defaulted('BUNKAI_ALLOWED_NETWORKS', addressList, Object.freeze([])),
};

/** `publicUrl` is the origin under which browsers reach the instance; without PUBLIC_URL, localhost at the port. */
export type ApiConfig = Omit<ConfigOf<typeof settings>, 'publicUrl'> & { readonly publicUrl: string };

export function readApiConfig(environment: Environment): Result<ApiConfig, readonly ConfigFault[]> {
  const read = readEnvironment(environment, settings);
  if (!read.ok) return read;
  const publicUrl = read.value.publicUrl ?? `http://localhost:${read.value.port}`;
  return ok(Object.freeze({ ...read.value, publicUrl }));
}
