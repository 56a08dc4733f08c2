// Addresses of a name, without holding one of the few threads that the process has for files and system calls.
import { lookup } from 'node:dns';
import { Resolver } from 'node:dns/promises';

/** All addresses of a host; throws where there is none. */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

const TIMEOUT_MS = 2_000;
const TRIES = 2;

/**
 * Asks the name servers directly, since the system's own look-up blocks a thread for as long as a silent server likes. Names that
 * they do not know are looked up by the system, which also reads its hosts file.
 */
export const resolveHost: ResolveHost = async (host) => {
  const name = host.replace(/\.$/, '');
  if (name === 'localhost' || name.endsWith('.localhost')) return ['127.0.0.1', '::1']; // RFC 6761, 6.3
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  if (found.length > 0) return found;
  const isUnknown = answers.every(({ status, ...rest }) => status === 'rejected' && isNoSuchName(rest));
  if (!isUnknown) throw new Error(`the name ${name} cannot be looked up`);
  return systemLookup(name);
};

function isNoSuchName(rest: object): boolean {
  const reason: unknown = 'reason' in rest ? rest.reason : undefined;
  return (
    reason instanceof Error && 'code' in reason && ['ENOTFOUND', 'ENODATA'].includes(String(reason.code))
  );
}

function systemLookup(name: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    lookup(name, { all: true }, (error, addresses) => {
      if (error) reject(new Error(`the name ${name} is not known`, { cause: error }));
      else resolve(addresses.map(({ address }) => address));
    });
  });
}
