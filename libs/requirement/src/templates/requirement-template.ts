// A requirements document to start from, and where it comes from.
import type { Title } from '@bunkai/catalogue';
import type { Requirements } from '../requirements.js';

export interface RequirementTemplate {
  readonly id: string;
  readonly title: Title;
  /** For whom it is, in a sentence or two. */
  readonly about: Title;
  readonly source: { readonly name: string; readonly url?: string; readonly licence?: string };
  readonly document: Requirements;
}
