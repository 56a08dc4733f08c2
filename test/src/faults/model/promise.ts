// What a release of the campaign says and what a customer asks for: three subjects, small enough to be judged by hand.

export type Subject = 'logs' | 'apart' | 'places';
export const subjects: readonly Subject[] = ['apart', 'logs', 'places'];

/** `silent`: there is no statement; `not-offered`: the statement says so. A field that is left out is not disclosed. */
export interface Promised {
  readonly logging:
    'silent' | 'not-offered' | { readonly days?: number | undefined; readonly apart?: boolean | undefined };
  readonly places: 'silent' | 'not-offered' | { readonly countries?: readonly string[] | undefined };
}

export interface Asked {
  /** Logs are kept for at least so many days. */
  readonly days: number;
  /** Whether customers see their own records alone. */
  readonly apart: boolean;
  /** Nothing is stored elsewhere. */
  readonly within: readonly string[];
}

export type Outcome = 'met' | 'unmet' | 'undetermined';
