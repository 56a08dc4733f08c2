// What holds for a service at an instant, looked up: its release in force, and those of the services upstream.
import { lastEffective, releaseInForce } from '@bunkai/disclosure';
import type { AssessedService, AssessmentRepository } from './assessment-repository.js';
import { gatherUpstream } from './gather-upstream.js';
import type { Situation } from './situation.js';

/** The situation of `service` at `at`, as far as it is known now; `assessedAt` is the present. */
export async function situationAt(
  assessments: Pick<AssessmentRepository, 'findDocument' | 'findServiceByKey'>,
  service: AssessedService,
  at: Date,
  assessedAt: Date,
): Promise<Situation> {
  const release = releaseInForce(service.releases, at);
  const document = release ? await assessments.findDocument(release.id) : null;
  const upstream = await gatherUpstream(assessments, service.key, document, at);
  const cause = lastEffective(service.releases, at) ?? null;
  return { at, assessedAt, release: release ?? null, cause, document, upstream };
}
