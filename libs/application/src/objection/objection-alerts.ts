// Alerts about objections, which go to the provider.

export interface ObjectionAlerts {
  /** Tells the provider; repeating it adds nothing, nor does an objection that does not exist. */
  tellRaised(objectionId: string, at: Date): Promise<void>;
}
