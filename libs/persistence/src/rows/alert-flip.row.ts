// One requirement whose outcome an alert reports as flipped: written out for it, or of the event that it tells of.
import type { Outcome, Reason, Severity } from '@bunkai/requirement';
import { ViewColumn, ViewEntity } from 'typeorm';

@ViewEntity({ name: 'alert_flip', synchronize: false })
export class AlertFlipRow {
  @ViewColumn()
  alertId!: string;

  @ViewColumn()
  requirementId!: string;

  @ViewColumn()
  organisationId!: string;

  @ViewColumn()
  control!: string;

  @ViewColumn()
  severity!: Severity;

  @ViewColumn()
  outcomeBefore!: Outcome;

  @ViewColumn()
  outcomeAfter!: Outcome;

  @ViewColumn()
  reasonAfter!: Reason | null;

  @ViewColumn()
  evidenceBefore!: object;

  @ViewColumn()
  evidenceAfter!: object;
}
