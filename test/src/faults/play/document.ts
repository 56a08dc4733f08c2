// What the provider publishes and the customers demand, in the platform's own documents.
import type { Requirement } from '../../platform/customer.js';
import { disclosureOf } from '../../platform/publish.js';
import type { Asked, Promised } from '../model/promise.js';

/** A disclosure that promises this. */
export function documentOf(provider: string, slug: string, { logging, places }: Promised): object {
  const statements = {
    ...statement('12.4.1', logging, ({ days, apart }) => ({
      ...(days !== undefined && { logRetention: `P${days}D` }),
      ...(apart !== undefined && { logTenantSeparation: apart }),
    })),
    ...statement('18.1.1', places, ({ countries }) => ({
      ...(countries && { storageCountries: countries }),
    })),
  };
  return disclosureOf(provider, slug, statements);
}

function statement<Said extends object>(
  control: string,
  said: 'silent' | 'not-offered' | Said,
  fieldsOf: (said: Said) => object,
): Record<string, object> {
  if (said === 'silent') return {};
  if (said === 'not-offered') return { [control]: { status: 'not-offered' } };
  const fields = fieldsOf(said);
  return {
    [control]: Object.keys(fields).length > 0 ? { status: 'offered', fields } : { status: 'offered' },
  };
}

/** One requirement a subject, named by it. */
export function requirementsOf({ days, apart, within }: Asked): readonly Requirement[] {
  return [
    {
      id: 'logs',
      control: '12.4.1',
      test: { field: '12.4.1/logRetention', op: 'atLeast', value: `P${days}D` },
    },
    {
      id: 'apart',
      control: '12.4.1',
      test: { field: '12.4.1/logTenantSeparation', op: 'equals', value: apart },
    },
    {
      id: 'places',
      control: '18.1.1',
      test: { field: '18.1.1/storageCountries', op: 'subsetOf', value: within },
    },
  ];
}
