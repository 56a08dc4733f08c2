// From a use case's refusal to the GraphQL type that stands for it.
import type { Refusal as ApplicationRefusal } from '@bunkai/application';
import type { Fault } from '@bunkai/disclosure';
import type { Type } from '@nestjs/common';
import { toHeldPromiseModel } from '../held-promise.model.js';
import type { Locale } from '../request-context.js';
import { refusalMessage } from './refusal-message.js';
import {
  AlreadyExists,
  BadCredentials,
  Conflict,
  FaultModel,
  Forbidden,
  InvalidDocument,
  InvalidInput,
  InvitationUnusable,
  LastOwner,
  NotFound,
  NoticeTooShort,
  RateLimited,
  type Refusal,
  RegistrationRefused,
  Unauthenticated,
  WrongState,
} from './refusal.models.js';

type Code = ApplicationRefusal['code'];

/** The GraphQL type of each refusal code. */
export const refusalModels = {
  UNAUTHENTICATED: Unauthenticated,
  FORBIDDEN: Forbidden,
  NOT_FOUND: NotFound,
  INVALID_DOCUMENT: InvalidDocument,
  INVALID_INPUT: InvalidInput,
  CONFLICT: Conflict,
  ALREADY_EXISTS: AlreadyExists,
  WRONG_STATE: WrongState,
  NOTICE_TOO_SHORT: NoticeTooShort,
  RATE_LIMITED: RateLimited,
  BAD_CREDENTIALS: BadCredentials,
  REGISTRATION_REFUSED: RegistrationRefused,
  INVITATION_UNUSABLE: InvitationUnusable,
  LAST_OWNER: LastOwner,
} satisfies Record<Code, Type<Refusal>>;

/** The member of a result union that tells `refusal` to a reader of `locale`. */
export function toRefusalModel<C extends Code>(
  refusal: Extract<ApplicationRefusal, { code: C }>,
  locale: Locale,
): InstanceType<(typeof refusalModels)[C]>;
export function toRefusalModel(refusal: ApplicationRefusal, locale: Locale): Refusal {
  const { code, ...facts } = refusal;
  const model = Object.assign(new refusalModels[code](), facts, {
    code,
    message: refusalMessage(refusal, locale),
  });
  if ('faults' in refusal)
    Object.assign(model, { faults: refusal.faults.map((fault) => toFault(fault, locale)) });
  if ('shortfalls' in refusal)
    Object.assign(model, {
      shortfalls: refusal.shortfalls.map((short) => toHeldPromiseModel(short, locale)),
    });
  return model;
}

/** A fault in the reader's language. */
export function toFault(fault: Fault, locale: Locale): FaultModel {
  return Object.assign(new FaultModel(), {
    pointer: fault.pointer,
    code: fault.code,
    message: fault.message[locale],
  });
}
