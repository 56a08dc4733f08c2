// What customers say to a release, as pages ask the API for it.

interface Named {
  readonly slug: string;
  readonly name: { readonly en: string | null; readonly ja: string | null };
}

export interface ShownObjection {
  readonly id: string;
  readonly control: string | null;
  readonly requirement: string | null;
  readonly reason: string;
  readonly raisedAt: string;
  readonly withdrawnAt: string | null;
  readonly customer: Named;
}

export interface ShownAnswer {
  readonly acknowledgedAt: string | null;
  readonly objectedAt: string | null;
  readonly askedAt: string | null;
  readonly customer: Named;
}
