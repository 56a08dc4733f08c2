// The services that rows name, each looked up once.
import { type Fault, isSlug } from '@bunkai/disclosure';
import { type Result, ok, refused } from '@bunkai/kernel';
import type { ServiceRepository } from '../service/service-repository.js';
import type { Service } from '../service/service.js';
import { refusalFaults } from './refusal-fault.js';

export class ServiceFinder {
  readonly #found = new Map<string, Service | null>();

  constructor(private readonly services: Pick<ServiceRepository, 'findByKey'>) {}

  /** By `<provider>/<service>`; of what the tenant at hand may know. */
  async find(key: string): Promise<Result<Service, readonly Fault[]>> {
    let service = this.#found.get(key);
    if (service === undefined) {
      service = await this.#read(key);
      this.#found.set(key, service);
    }
    if (service) return ok(service);
    return refused(refusalFaults({ code: 'NOT_FOUND', what: `service ${key.slice(0, 130)}` }, '/service'));
  }

  async #read(key: string): Promise<Service | null> {
    const [provider = '', slug = '', ...rest] = key.split('/');
    if (rest.length > 0 || !isSlug(provider) || !isSlug(slug)) return null;
    return (await this.services.findByKey(provider, slug)) ?? null;
  }
}
