// A provider that publishes through the use cases, for tests and benches that measure a publication.
import { type Outbox, PublishRelease, SaveDraft } from '@bunkai/application';
import type { JsonValue } from '@bunkai/disclosure';
import { systemClock } from '@bunkai/kernel';
import { TypeormDraftRepository } from '../draft/typeorm-draft.repository.js';
import { TypeormOutbox } from '../outbox/typeorm-outbox.js';
import { TypeormReleaseRepository } from '../release/typeorm-release.repository.js';
import { TypeormServiceRepository } from '../service/typeorm-service.repository.js';
import type { PlantedTenant, TestStage } from './planted-tenant.js';

const stored = {
  services: new TypeormServiceRepository(),
  drafts: new TypeormDraftRepository(),
  releases: new TypeormReleaseRepository(),
};

export class PublishingProvider {
  private readonly revisions = new Map<string, number>();

  constructor(
    private readonly stage: TestStage,
    readonly tenant: PlantedTenant,
  ) {}

  /**
   * Saves and publishes; gives the release, and how long publishing took, in milliseconds. Another `outbox` takes the place
   * of the platform's, to see what it costs.
   */
  async publish(
    serviceId: string,
    document: JsonValue,
    outbox: Outbox = new TypeormOutbox(),
  ): Promise<{ readonly releaseId: string; readonly ms: number }> {
    const { asApp } = this.stage;
    const principal = {
      kind: 'member',
      ...this.tenant,
      roles: ['owner'],
      provider: true,
      customer: true,
    } as const;
    const save = new SaveDraft(asApp, stored.services, stored.drafts, systemClock);
    const expected = this.revisions.get(serviceId) ?? 0;
    const saved = await save.execute(principal, { serviceId, document, expectedRevision: expected });
    if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.refusal)}`);
    const publish = new PublishRelease(asApp, { ...stored, outbox }, systemClock);
    const input = { serviceId, expectedRevision: saved.value.revision, effectiveFrom: null, summary: {} };
    const began = performance.now();
    const published = await publish.execute(principal, input);
    const ms = performance.now() - began;
    if (!published.ok) throw new Error(`not published: ${JSON.stringify(published.refusal)}`);
    this.revisions.set(serviceId, published.value.draft.revision);
    return { releaseId: published.value.release.id, ms };
  }
}
