// The members that a statement has whatever its control: shared by the base and the variants.
import { type Check, list } from '../checks/check.js';
import { oneOf } from '../checks/code.js';
import { documentReference } from '../checks/document-reference.js';
import { text } from '../checks/text.js';
import { date } from '../checks/time.js';
import { commitments, statuses } from '../disclosure.js';
import { readerClasses } from '../reader-class.js';

export const status: Check = oneOf(statuses);

export const optionalMembers = {
  commitment: oneOf(commitments),
  reviewed: date,
  note: text,
  evidence: list(documentReference),
  visibility: oneOf(readerClasses),
} as const;
