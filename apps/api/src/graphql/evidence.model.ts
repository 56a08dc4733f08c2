// What a verdict rests on, as clients see it.
import type { Evidence } from '@bunkai/requirement';
import { Field, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from './json.scalar.js';

@ObjectType('Evidence', {
  description: 'A path that a test read, with the value found there, if there was one to see.',
})
export class EvidenceModel {
  @Field(() => String) path!: string;
  @Field(() => JsonScalar, { nullable: true }) value!: unknown;
  @Field(() => Boolean, { description: 'Whether a value was found.' }) found!: boolean;
}

export function toEvidenceModel({ path, value }: Evidence): EvidenceModel {
  return Object.assign(new EvidenceModel(), { path, value: value ?? null, found: value !== undefined });
}
