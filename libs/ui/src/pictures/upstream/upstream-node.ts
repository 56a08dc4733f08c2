// A service as the graph of upstream services shows it.

export interface UpstreamNode {
  /** `<provider>/<slug>`. */
  readonly key: string;
  /** In the reader's language. */
  readonly name: string;
  readonly provider?: string;
  /** Where its disclosure stands; without one, the service is shown as not disclosed here. */
  readonly href?: string;
  /** Whether nobody looked: then nothing is said of its disclosure. */
  readonly isUnknown?: boolean;
}
