// Text in both languages, as clients give it.
import { Field, InputType } from '@nestjs/graphql';

@InputType('LocalizedTextInput', { description: 'Text in the languages it is given in.' })
export class LocalizedTextInput {
  @Field(() => String, { nullable: true }) en?: string | null;
  @Field(() => String, { nullable: true }) ja?: string | null;
}
