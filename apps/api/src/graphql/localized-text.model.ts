// Text that exists per language, as clients see it.
import type { LocalizedText as LocalizedValue } from '@bunkai/disclosure';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Text in the languages it was given in.' })
export class LocalizedText {
  @Field(() => String, { nullable: true }) en!: string | null;
  @Field(() => String, { nullable: true }) ja!: string | null;
  @Field(() => String, { description: 'The best text for the reader of this request.' }) text!: string;
}

/** The text for a reader of `locale`: that language, else English, else whichever there is. */
export function toLocalizedText(value: LocalizedValue, locale: 'en' | 'ja'): LocalizedText {
  const texts = typeof value === 'string' ? { [locale]: value } : value;
  const text = texts[locale] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
  return Object.assign(new LocalizedText(), { en: texts['en'] ?? null, ja: texts['ja'] ?? null, text });
}
