// What a customer asks the provider of a service, and what it is answered. Both parties read it, and nobody else.

/** `open` waits for an answer; the customer closes what needs no answer any more. */
export type QuestionState = 'open' | 'answered' | 'closed';

/** Somebody of the reader's own organisation; null for the other party's people, and for who has left. */
export type PersonName = string | null;

export interface Answer {
  readonly id: string;
  readonly text: string;
  readonly answeredAt: Date;
  readonly answeredBy: PersonName;
}

/** What the customer chose to tell, and nothing besides: its requirements are its own. */
export interface QuestionAbout {
  /** A control of the catalogue. */
  readonly control: string | null;
  readonly releaseNumber: number | null;
  /** The title of a requirement. */
  readonly requirement: string | null;
}

export interface Question extends QuestionAbout {
  readonly id: string;
  /** The customer. */
  readonly organisationId: string;
  readonly providerId: string;
  readonly serviceId: string;
  readonly customer: { readonly slug: string; readonly name: Readonly<Record<string, string>> | string };
  readonly text: string;
  readonly askedAt: Date;
  readonly askedBy: PersonName;
  readonly closedAt: Date | null;
  /** The oldest first. */
  readonly answers: readonly Answer[];
}

export function questionState({ closedAt, answers }: Pick<Question, 'closedAt' | 'answers'>): QuestionState {
  if (closedAt) return 'closed';
  return answers.length > 0 ? 'answered' : 'open';
}
