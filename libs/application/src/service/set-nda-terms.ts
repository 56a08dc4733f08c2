// A provider states the terms under which subscribers may read what it discloses under a non-disclosure agreement.
import { createHash } from 'node:crypto';
import type { Principal } from '@bunkai/access';
import type { Fault } from '@bunkai/disclosure';
import { type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { type LocalizedInput, readRequiredLocalized } from '../input/localized-input.js';
import { textFaults } from '../input/text-faults.js';
import type { RefusalOf } from '../refusal.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { findOwnService } from './find-own-service.js';
import type { ServiceRepository } from './service-repository.js';
import type { NdaTerms, Service } from './service.js';

export interface SetNdaTermsInput {
  readonly serviceId: string;
  readonly title: LocalizedInput;
  /** The terms, or where they are: exactly one of `text` and `url`. */
  readonly text?: string | null;
  readonly url?: string | null;
  /** Needed with `url`; with `text` it is worked out, and one that is given has to agree. */
  readonly sha256?: string | null;
}

const MAX_TITLE_LENGTH = 200;
const MAX_TEXT_LENGTH = 200_000;
const MAX_URL_LENGTH = 2_000;

export class SetNdaTerms {
  constructor(
    private readonly transactions: Transactions,
    private readonly services: ServiceRepository,
  ) {}

  /** Replaces the terms of one of the organisation's services; whoever accepted earlier ones has accepted those. */
  async execute(
    principal: Principal,
    input: SetNdaTermsInput,
  ): Promise<Result<Service, AuthorisationRefusal | RefusalOf<'INVALID_INPUT' | 'NOT_FOUND'>>> {
    const member = authorise(principal, 'service.write');
    if (!member.ok) return member;
    const terms = readTerms(input);
    if (!terms.ok) return refused({ code: 'INVALID_INPUT', faults: terms.refusal });
    return this.transactions.within(tenantOf(principal), async () => {
      const service = await findOwnService(this.services, member.value, input.serviceId);
      if (!service.ok) return service;
      await this.services.saveNdaTerms(service.value.id, terms.value);
      return ok({ ...service.value, ndaTerms: terms.value });
    });
  }
}

function readTerms(input: SetNdaTermsInput): Result<NdaTerms, readonly Fault[]> {
  const title = readRequiredLocalized(input.title, '/title', MAX_TITLE_LENGTH);
  const text = input.text ?? '';
  const url = input.url ?? '';
  const faults: Fault[] = [...(title.ok ? [] : title.refusal), ...textFaults(text, '/text', MAX_TEXT_LENGTH)];
  if ((text === '') === (url === '')) faults.push(oneOfTextAndUrl);
  if (url !== '' && !isWebAddress(url)) faults.push(invalidUrl);
  const sha256 = text === '' ? (input.sha256 ?? '') : createHash('sha256').update(text, 'utf8').digest('hex');
  if (!/^[0-9a-f]{64}$/.test(sha256) || (input.sha256 ?? sha256) !== sha256) faults.push(invalidHash);
  if (!title.ok || faults.length > 0) return refused(faults);
  return ok({ title: title.value, ...(text ? { text } : { url }), sha256 });
}

function isWebAddress(text: string): boolean {
  if (text.length > MAX_URL_LENGTH || !URL.canParse(text)) return false;
  return ['http:', 'https:'].includes(new URL(text).protocol);
}

const fault = (pointer: string, code: string, en: string, ja: string): Fault => ({
  pointer,
  code,
  message: { en, ja },
});

const oneOfTextAndUrl = fault(
  '/text',
  'one-of-text-and-url',
  'Give the terms either as text or as a URL.',
  '条件は本文かURLのどちらか一方で指定してください。',
);
const invalidUrl = fault(
  '/url',
  'invalid-url',
  'This is not an http or https URL.',
  'httpまたはhttpsのURLではありません。',
);
const invalidHash = fault(
  '/sha256',
  'invalid-hash',
  'The SHA-256 of the terms is needed, as 64 lower-case hex digits; of a text it has to agree with the text.',
  '条件のSHA-256を小文字の16進数64桁で指定してください。本文を指定した場合は、本文と一致する必要があります。',
);
