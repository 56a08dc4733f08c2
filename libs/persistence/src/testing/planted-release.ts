// A service with releases, for tests that need something to subscribe to.
import { readerClasses } from '@bunkai/disclosure';
import { newId } from '@bunkai/kernel';
import { ReleaseCopyRow } from '../rows/release-copy.row.js';
import { ReleaseRow } from '../rows/release.row.js';
import { ServiceRow } from '../rows/service.row.js';
import { currentManager } from '../transaction/current-manager.js';
import { type PlantedTenant, type TestStage, hashOf } from './planted-tenant.js';

/** A service without releases; gives its id. */
export async function plantService(
  stage: TestStage,
  provider: PlantedTenant,
  slug = 'cloud',
): Promise<string> {
  const id = newId();
  await stage.asApp.within(provider, () =>
    currentManager().insert(ServiceRow, {
      id,
      organisationId: provider.organisationId,
      slug,
      name: { en: slug },
      ndaTerms: null,
      createdAt: new Date(),
    }),
  );
  return id;
}

/** A disclosure release in force at once, with a copy for each reader class that names it; gives its id. */
export async function plantRelease(
  stage: TestStage,
  provider: PlantedTenant,
  serviceId: string,
  number = 1,
): Promise<string> {
  const releaseId = newId();
  const { organisationId } = provider;
  const publishedAt = new Date();
  await stage.asApp.within(provider, async () => {
    await currentManager().insert(ReleaseRow, {
      id: releaseId,
      serviceId,
      organisationId,
      number,
      kind: 'disclosure',
      withdraws: null,
      document: { for: 'provider' },
      hash: hashOf(releaseId),
      publishedAt,
      publishedBy: provider.accountId,
      effectiveFrom: publishedAt,
      summary: { en: 'First release', ja: '最初の公開' },
      diff: [],
    });
    await currentManager().insert(
      ReleaseCopyRow,
      readerClasses.map((readerClass) => ({
        releaseId,
        readerClass,
        serviceId,
        organisationId,
        document: { for: readerClass },
        diff: [],
        hash: hashOf(`${releaseId} ${readerClass}`),
      })),
    );
  });
  return releaseId;
}
