// A cloud service as the platform knows it, before and beside what is disclosed about it.
import type { LocalizedText } from '@bunkai/disclosure';

export interface ProviderName {
  readonly slug: string;
  readonly name: LocalizedText;
}

/** The terms that a subscriber accepts before it reads what is disclosed under a non-disclosure agreement. */
export interface NdaTerms {
  readonly title: LocalizedText;
  /** The terms themselves, or where they are: one of the two. */
  readonly text?: string;
  readonly url?: string;
  /** SHA-256 of the text, or of what the URL gives: 64 lower-case hex digits. */
  readonly sha256: string;
}

export interface Service {
  readonly id: string;
  /** The cloud service provider's organisation. */
  readonly organisationId: string;
  readonly provider: ProviderName;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly ndaTerms: NdaTerms | null;
  readonly createdAt: Date;
}
