// A difference between two releases, as clients see it.
import type { Change } from '@bunkai/disclosure';
import { Field, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from './json.scalar.js';

@ObjectType('Change', { description: 'One difference between two releases.' })
export class ChangeModel {
  @Field(() => String, { description: 'added, removed, changed, tightened or loosened.' }) type!: string;
  @Field(() => String) path!: string;
  @Field(() => JsonScalar, { nullable: true }) before!: unknown;
  @Field(() => JsonScalar, { nullable: true }) after!: unknown;
}

export function toChangeModel({ type, path, before, after }: Change): ChangeModel {
  return Object.assign(new ChangeModel(), { type, path, before: before ?? null, after: after ?? null });
}
