// The disclosure that holds, with what events from it have in common.
import type { ReleaseFact } from '@bunkai/application';
import type { Disclosure } from '@bunkai/disclosure';

export interface DisclosureSource {
  readonly serviceId: string;
  /** What the service is called, in the language of the calendar. */
  readonly name: string;
  /** The address of the service's page. */
  readonly page: string;
  readonly release: ReleaseFact;
  /** As the calendar's reader may see it. */
  readonly document: Disclosure;
}
