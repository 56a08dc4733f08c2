// Closes the requests that a release in force answers, whoever made them, and tells those who did.
import { type Disclosure, canSee, effectiveStatements, hasVariant } from '@bunkai/disclosure';
import type { DisclosurePlace } from '../request/disclosure-request.js';
import type { AssessmentRepository, AskedPlace } from './assessment-repository.js';
import type { Situation } from './situation.js';

/** Repeating it changes nothing. A request is answered once something is said that the customer may read, and be it a no. */
export async function answerRequests(
  assessments: AssessmentRepository,
  serviceId: string,
  { release, document, assessedAt }: Situation,
): Promise<void> {
  if (!release || !document) return;
  const asked = await assessments.findAskedPlaces(serviceId);
  const answered = asked.filter((place) => isAnswered(document, place));
  if (answered.length > 0) await assessments.answerRequests(serviceId, release.id, answered, assessedAt);
}

function isAnswered(document: Disclosure, { variant, readerClass, control, field }: AskedPlace): boolean {
  const isBase = variant === '';
  if (!isBase && !hasVariant(document, variant)) return false;
  const statement = effectiveStatements(document, isBase ? null : variant).get(control);
  if (!statement || !canSee(readerClass, statement.visibility)) return false;
  return field === null || statement.status !== 'offered' || hasValue(statement.fields, field);
}

function hasValue(
  fields: Readonly<Record<string, unknown>> | undefined,
  field: NonNullable<DisclosurePlace['field']>,
): boolean {
  return fields !== undefined && Object.hasOwn(fields, field) && fields[field] !== null;
}
