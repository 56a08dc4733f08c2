// The refusals that a client can expect, as GraphQL types: each with a code, a message to show, and its own facts.
import { Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import { HeldPromiseModel } from '../held-promise.model.js';

@InterfaceType({
  description: 'An expected refusal: nothing was done. `code` is for programs, `message` for people.',
})
export abstract class Refusal {
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'In the language of the reader.' }) message!: string;
}

@ObjectType({ implements: () => Refusal })
export class Unauthenticated extends Refusal {}

@ObjectType({ implements: () => Refusal })
export class Forbidden extends Refusal {}

@ObjectType({ implements: () => Refusal })
export class NotFound extends Refusal {
  @Field(() => String, { description: 'What was not found.' }) what!: string;
}

@ObjectType('Fault', { description: 'One fault of a document or an input, with its place.' })
export class FaultModel {
  @Field(() => String, { description: 'JSON Pointer (RFC 6901) into the document or the input.' })
  pointer!: string;
  @Field(() => String) code!: string;
  @Field(() => String) message!: string;
}

@ObjectType({ implements: () => Refusal })
export class InvalidDocument extends Refusal {
  @Field(() => [FaultModel]) faults!: FaultModel[];
}

@ObjectType({ implements: () => Refusal })
export class InvalidInput extends Refusal {
  @Field(() => [FaultModel]) faults!: FaultModel[];
}

@ObjectType({ implements: () => Refusal, description: 'Somebody else saved first: load again and merge.' })
export class Conflict extends Refusal {
  @Field(() => Int) currentRevision!: number;
}

@ObjectType({ implements: () => Refusal })
export class AlreadyExists extends Refusal {
  @Field(() => String) what!: string;
}

@ObjectType({ implements: () => Refusal })
export class WrongState extends Refusal {
  @Field(() => String, { description: 'The state that does not allow it.' }) state!: string;
}

@ObjectType({
  implements: () => Refusal,
  description: 'The release gives less notice than promised: give more, or state a reason.',
})
export class NoticeTooShort extends Refusal {
  @Field(() => String, { description: 'ISO 8601 duration.' }) given!: string;
  @Field(() => [HeldPromiseModel], { description: 'The promises that it would break.' })
  shortfalls!: HeldPromiseModel[];
}

@ObjectType({ implements: () => Refusal })
export class RateLimited extends Refusal {
  @Field(() => Int) retryAfterSeconds!: number;
}

@ObjectType({ implements: () => Refusal })
export class BadCredentials extends Refusal {}

@ObjectType({ implements: () => Refusal })
export class RegistrationRefused extends Refusal {}

@ObjectType({ implements: () => Refusal })
export class InvitationUnusable extends Refusal {
  @Field(() => String, { description: 'not-open or other-address.' }) reason!: string;
}

@ObjectType({ implements: () => Refusal })
export class LastOwner extends Refusal {}
