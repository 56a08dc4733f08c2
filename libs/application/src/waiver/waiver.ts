// An unmet requirement that a customer lives with for a time, for a reason, on the evidence it had.

export type LapseReason = 'expired' | 'evidence-changed' | 'revoked';

export interface Waiver {
  readonly id: string;
  readonly organisationId: string;
  readonly subscriptionId: string;
  readonly requirementId: string;
  readonly testHash: string;
  /** The requirement as it was written then. */
  readonly formHash: string;
  readonly reason: string;
  /** Of the verdict that it was given on. */
  readonly evidenceHash: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly expiresAt: Date;
  readonly lapsedAt: Date | null;
  readonly lapseReason: LapseReason | null;
}

/** Whether a waiver is good for the requirement as written, and a verdict with this evidence, at `at`. */
export function covers(
  waiver: Waiver,
  { formHash, evidenceHash }: Pick<Waiver, 'formHash' | 'evidenceHash'>,
  at: Date,
): boolean {
  if (waiver.formHash !== formHash || waiver.evidenceHash !== evidenceHash) return false;
  return (
    waiver.createdAt <= at && at < waiver.expiresAt && (waiver.lapsedAt === null || at < waiver.lapsedAt)
  );
}
