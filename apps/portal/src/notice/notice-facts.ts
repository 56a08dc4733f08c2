// What pages know of a release's notice: the selection that they share, as the API gives it.

interface Bilingual {
  readonly en: string | null;
  readonly ja: string | null;
}

export interface HeldPromiseFacts {
  readonly path: string;
  readonly kind: string;
  readonly variant: string | null;
  /** ISO 8601. */
  readonly promised: string;
  readonly kept: boolean;
  readonly exception: Bilingual | null;
}

export interface NoticeFacts {
  /** ISO 8601. */
  readonly given: string;
  readonly businessDays: {
    readonly jp: number | null;
    readonly us: number | null;
    readonly eu: number | null;
  };
  readonly promises: readonly HeldPromiseFacts[];
  readonly broken: number;
  /** What the provider states where a promise is broken. */
  readonly reason: Bilingual | null;
}
