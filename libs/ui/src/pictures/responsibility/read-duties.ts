// What falls to the customer: the duties that the provider lists, each with the function that serves it, and the customer's
// actions in the split.
import type { JsonValue } from '@bunkai/disclosure';
import type { Language } from '../../words/language.js';
import { acts, recordsOf, type SplitItem, textOf } from './read-split.js';

export const offerings = [
  'included',
  'paidOption',
  'planDependent',
  'customerBuilt',
  'thirdPartyIntegration',
  'notOffered',
] as const;
export type Offering = (typeof offerings)[number];

export interface CustomerDuty {
  readonly duty: string;
  /** The item of the split that it comes from; empty for a listed duty. */
  readonly item: string;
  readonly control: string;
  /** Undefined where the provider has not said. */
  readonly mandatory: boolean | undefined;
  readonly docs: string;
  readonly functions: readonly { readonly name: string; readonly offering: Offering | undefined }[];
}

export interface CustomerDuties {
  readonly duties: readonly CustomerDuty[];
  /** Items in which the customer has a part, without a word on what to do. */
  readonly unsaid: readonly SplitItem[];
}

/** Listed duties first, the mandatory ones before the others, then the actions of the split in its order. */
export function readDuties(
  fields: Readonly<Record<string, JsonValue>> | undefined,
  items: readonly SplitItem[],
  language: Language,
): CustomerDuties {
  const listed = [...listedDuties(fields, language)].sort((a, b) => weight(a) - weight(b));
  const fromSplit = items.filter(({ action }) => action !== '').map(dutyOfItem);
  const unsaid = items.filter(({ action, parts }) => action === '' && acts(parts.customer));
  return { duties: [...listed, ...fromSplit], unsaid };
}

function listedDuties(
  fields: Readonly<Record<string, JsonValue>> | undefined,
  language: Language,
): CustomerDuty[] {
  const functions = functionsByDuty(fields, language);
  const duties = recordsOf(fields?.['customerDuties']).map((record): CustomerDuty => {
    const duty = textOf(record['duty'], language);
    const mandatory = record['mandatory'];
    return {
      duty,
      item: '',
      control: textOf(record['control'], language),
      mandatory: typeof mandatory === 'boolean' ? mandatory : undefined,
      docs: textOf(record['docs'], language),
      functions: functions.get(duty) ?? [],
    };
  });
  const known = new Set(duties.map(({ duty }) => duty));
  const further = [...functions].filter(([duty]) => !known.has(duty));
  return [...duties, ...further.map(([duty, served]) => ({ ...NO_MORE, duty, functions: served }))];
}

const NO_MORE = { item: '', control: '', mandatory: undefined, docs: '', functions: [] } as const;

function functionsByDuty(
  fields: Readonly<Record<string, JsonValue>> | undefined,
  language: Language,
): Map<string, CustomerDuty['functions'][number][]> {
  const served = new Map<string, CustomerDuty['functions'][number][]>();
  for (const record of recordsOf(fields?.['capabilitiesForDuties'])) {
    const duty = textOf(record['duty'], language);
    const offering = offerings.find((code) => code === record['offering']);
    served.set(duty, [...(served.get(duty) ?? []), { name: textOf(record['function'], language), offering }]);
  }
  return served;
}

function dutyOfItem({ action, name, control }: SplitItem): CustomerDuty {
  return { ...NO_MORE, duty: action, item: name, control };
}

function weight({ mandatory }: CustomerDuty): number {
  if (mandatory === undefined) return 1;
  return mandatory ? 0 : 2;
}
