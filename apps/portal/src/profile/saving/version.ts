// A profile with its versions, as the page of versions asks for them.
import type { ProfileVersionsQuery } from '../profile.generated.js';

export type Profile = Extract<ProfileVersionsQuery['node'], { readonly __typename: 'RequirementProfile' }>;
export type Version = Profile['versions']['edges'][number]['node'];
