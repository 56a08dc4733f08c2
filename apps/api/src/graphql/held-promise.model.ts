// A promise of notice that covers something that a release changes, as clients see it.
import { type HeldPromise, kindPromised } from '@bunkai/disclosure';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedText, toLocalizedText } from './localized-text.model.js';
import type { Locale } from './request-context.js';

@ObjectType('HeldPromise', {
  description: 'A promise of notice, held against the notice that a release gives.',
})
export class HeldPromiseModel {
  @Field(() => String, {
    description: 'Where it stands: `<control>/<field>`, of a record `<control>/<field>/<key>`.',
  })
  path!: string;
  @Field(() => String, { description: 'The kind of change, as 12.1.2/changeCategories names it.' })
  kind!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The variant that was promised it, where it says so for itself.',
  })
  variant!: string | null;
  @Field(() => String, { description: 'ISO 8601 duration.' }) promised!: string;
  @Field(() => Boolean) kept!: boolean;
  @Field(() => Int, { description: 'How many changes of the release it covers.' }) changes!: number;
  @Field(() => LocalizedText, { nullable: true, description: 'When the provider does not keep to it.' })
  exception!: LocalizedText | null;
}

export function toHeldPromiseModel(promise: HeldPromise, locale: Locale): HeldPromiseModel {
  const { exception } = promise;
  return Object.assign(new HeldPromiseModel(), {
    ...promise,
    kind: kindPromised(promise.path),
    exception: exception === undefined ? null : toLocalizedText(exception, locale),
  });
}
