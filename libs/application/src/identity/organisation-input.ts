// An organisation as somebody enters it, checked and tidied.
import { type Fault, isSlug } from '@bunkai/disclosure';
import { type Result, ok, refused } from '@bunkai/kernel';
import { type GivenText, type LocalizedInput, readRequiredLocalized } from '../input/localized-input.js';

export interface OrganisationInput {
  readonly slug: string;
  readonly name: LocalizedInput;
  readonly provider: boolean;
  readonly customer: boolean;
}

export interface GivenOrganisation {
  readonly slug: string;
  readonly name: GivenText;
  readonly provider: boolean;
  readonly customer: boolean;
}

const MAX_NAME_LENGTH = 200;

/** What was given, or everything that is wrong with it; faults point below `pointer`. */
export function readOrganisation(
  input: OrganisationInput,
  pointer: string,
): Result<GivenOrganisation, readonly Fault[]> {
  const { slug, provider, customer } = input;
  const name = readRequiredLocalized(input.name, `${pointer}/name`, MAX_NAME_LENGTH);
  const faults = [
    ...slugFaults(slug, pointer),
    ...(name.ok ? [] : name.refusal),
    ...sideFaults(input, pointer),
  ];
  return name.ok && faults.length === 0
    ? ok({ slug, name: name.value, provider, customer })
    : refused(faults);
}

function slugFaults(slug: string, pointer: string): readonly Fault[] {
  if (isSlug(slug)) return [];
  const message = {
    en: 'A slug is made of lower-case letters, digits and single hyphens, at most 63 characters.',
    ja: 'スラッグには英小文字、数字、単独のハイフンのみを使い、63文字以内にしてください。',
  };
  return [{ pointer: `${pointer}/slug`, code: 'invalid-slug', message }];
}

function sideFaults({ provider, customer }: OrganisationInput, pointer: string): readonly Fault[] {
  if (provider || customer) return [];
  const message = {
    en: 'An organisation is a cloud service provider, a cloud service customer, or both.',
    ja: '組織はクラウドサービスプロバイダ、クラウドサービスカスタマ、またはその両方でなければなりません。',
  };
  return [{ pointer: `${pointer}/provider`, code: 'neither-side', message }];
}
