// What the frame of a service's public pages loads, and how the pages in it read it.
import type { Completeness, Disclosure, ReaderClass, Statement, Summary } from '@bunkai/disclosure';
import { useOutletContext } from 'react-router';
import type { ShownCatalogue } from './catalogue/revive-catalogue.js';
import type { TrustedServiceQuery } from './service.generated.js';

export type TrustedService = NonNullable<TrustedServiceQuery['service']>;
export type ReleaseInForce = NonNullable<TrustedService['release']>;
export type ListedRelease = TrustedService['releases']['edges'][number]['node'];
export type Subscription = NonNullable<
  NonNullable<TrustedServiceQuery['viewer']>['subscriptions']
>['edges'][number]['node'];

/** What is known of a service whether or not anything is in force. */
export interface ServiceFrame {
  /** `<provider>/<slug>`. */
  readonly key: string;
  /** `/p/<provider>/<slug>`, below which all pages of the service stand. */
  readonly path: string;
  readonly service: TrustedService;
  /** `?variant=`; null is the base. Part of every link between pages of the service: see `search`. */
  readonly variant: string | null;
  /** `?variant=<id>`, or nothing for the base. */
  readonly search: string;
  /** The instant of loading, RFC 3339. */
  readonly now: string;
  /** Those that are not yet in force, the nearest first; of the ten newest releases. */
  readonly scheduled: readonly ListedRelease[];
  /** Who reads: nobody known, somebody of another organisation, or the service's own provider. */
  readonly viewer: {
    readonly isSignedIn: boolean;
    readonly isProvider: boolean;
    readonly isCustomer: boolean;
    /** The organisation's own subscriptions to this service. */
    readonly subscriptions: readonly Subscription[];
  };
}

/** The release in force as this reader may see it, for the variant at hand. */
export interface ServiceData extends ServiceFrame {
  readonly release: ReleaseInForce;
  readonly readAs: ReaderClass | 'provider';
  /** `readAs` as a class of readers: the provider sees what the last class sees. */
  readonly reader: ReaderClass;
  /** With its variants: read statements from `statements`. */
  readonly document: Disclosure;
  /** What holds for the variant, by control. */
  readonly statements: ReadonlyMap<string, Statement>;
  /** All controls with the fields that the document discloses, in the page's language. */
  readonly catalogue: ShownCatalogue;
  readonly summary: Summary;
  readonly completeness: Completeness;
}

export type ServiceContext = ServiceFrame | ServiceData;

/** For the pages that are shown only where something is in force: all but those of the history. */
export function useServiceData(): ServiceData {
  const context = useOutletContext<ServiceContext>();
  if (!('document' in context)) throw new Error('nothing is in force: this page must not be shown');
  return context;
}

/** For pages that are shown in any case. */
export function useServiceFrame(): ServiceFrame {
  return useOutletContext<ServiceContext>();
}
