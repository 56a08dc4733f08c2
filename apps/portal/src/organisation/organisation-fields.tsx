// The fields of an organisation to be founded: its names, its name in addresses, and on which side it stands.
import { Checkbox, Input, Stack, TextInput } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import { organisationWords } from './organisation.words.js';

export interface OrganisationValues {
  nameEn: string;
  nameJa: string;
  slug: string;
  provider: boolean;
  customer: boolean;
}

export const emptyOrganisation: OrganisationValues = {
  nameEn: '',
  nameJa: '',
  slug: '',
  provider: false,
  customer: false,
};

interface OrganisationFieldsProps {
  readonly register: UseFormRegister<OrganisationValues>;
  readonly errors: FieldErrors<OrganisationValues>;
}

export function OrganisationFields({ register, errors }: OrganisationFieldsProps) {
  const say = useWords(organisationWords);
  return (
    <Stack>
      <TextInput
        label={say('nameEn')}
        lang="en"
        maxLength={200}
        {...register('nameEn')}
        error={errors.nameEn?.message}
      />
      <TextInput
        label={say('nameJa')}
        lang="ja"
        maxLength={200}
        {...register('nameJa')}
        error={errors.nameJa?.message}
      />
      <TextInput
        label={say('slug')}
        description={say('slugHint')}
        required
        maxLength={63}
        autoCapitalize="none"
        spellCheck={false}
        {...register('slug')}
        error={errors.slug?.message}
      />
      {/* No Checkbox.Group: it would hold the state that the form holds already. */}
      <Input.Wrapper
        role="group"
        aria-label={say('sides')}
        labelElement="div"
        label={say('sides')}
        error={errors.provider?.message}
      >
        <Stack gap="xs" mt={4}>
          <Checkbox label={say('provider')} {...register('provider')} />
          <Checkbox label={say('customer')} {...register('customer')} />
        </Stack>
      </Input.Wrapper>
    </Stack>
  );
}

/** As the API takes it: a language that was left empty is left out. */
export function organisationInput({ nameEn, nameJa, slug, provider, customer }: OrganisationValues) {
  return {
    name: { en: nameEn.trim() || null, ja: nameJa.trim() || null },
    slug: slug.trim(),
    provider,
    customer,
  };
}

/** Where the API's faults stand among these fields, below `pointer`. */
export function organisationFieldAt(pointer: string): Readonly<Record<string, keyof OrganisationValues>> {
  return {
    [`${pointer}/name`]: 'nameEn',
    [`${pointer}/name/en`]: 'nameEn',
    [`${pointer}/name/ja`]: 'nameJa',
    [`${pointer}/slug`]: 'slug',
    [`${pointer}/provider`]: 'provider',
  };
}
