// What registering takes, as clients give it.
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { LocalizedTextInput } from '../graphql/localized-text.input.js';

export const LocaleEnum = { en: 'en', ja: 'ja' } as const;
registerEnumType(LocaleEnum, { name: 'Locale', description: 'The language in which a person is spoken to.' });

@ArgsType()
@InputType('OrganisationInput')
export class OrganisationArgs {
  @Field(() => String, { description: 'Names it in addresses: lower-case letters, digits, single hyphens.' })
  slug!: string;
  @Field(() => LocalizedTextInput) name!: LocalizedTextInput;
  @Field(() => Boolean, { description: 'Whether it is a cloud service provider.' }) provider!: boolean;
  @Field(() => Boolean, { description: 'Whether it is a cloud service customer.' }) customer!: boolean;
}

@ArgsType()
export class SignUpArgs {
  @Field(() => String) email!: string;
  @Field(() => String) password!: string;
  @Field(() => String) displayName!: string;
  @Field(() => LocaleEnum, { defaultValue: 'en' }) locale!: 'en' | 'ja';
  @Field(() => OrganisationArgs, {
    nullable: true,
    description: 'An organisation to found; I become its owner.',
  })
  organisation?: OrganisationArgs | null;
  @Field(() => String, {
    nullable: true,
    description: 'The token of an invitation that went to this address.',
  })
  invitationToken?: string | null;
}
