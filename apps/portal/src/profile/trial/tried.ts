// What a trial of requirements gave for a service.
import type { TryRequirementsQuery } from '../profile.generated.js';

type Trial = Extract<TryRequirementsQuery['trial'], { readonly __typename: 'Trial' }>;
export type Tried = Trial['services'][number];
export type TriedResult = Tried['results'][number];
