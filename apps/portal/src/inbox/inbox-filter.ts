// Which alerts are shown, as the address says it.

export interface InboxFilter {
  readonly unread: boolean;
  readonly notAcknowledged: boolean;
  /** `<provider>/<service>`. */
  readonly service: string | null;
  /** The cursor after which the page begins. */
  readonly after: string | null;
}

export function readFilter(search: URLSearchParams): InboxFilter {
  return {
    unread: search.has('unread'),
    notAcknowledged: search.has('open'),
    service: search.get('service') || null,
    after: search.get('after') || null,
  };
}

/** The address of the inbox with `changed`; another filter begins at the newest. */
export function inboxPath(filter: InboxFilter, changed: Partial<InboxFilter> = {}): string {
  const { unread, notAcknowledged, service, after } = { ...filter, after: null, ...changed };
  const search = new URLSearchParams([
    ...(unread ? [['unread', '1']] : []),
    ...(notAcknowledged ? [['open', '1']] : []),
    ...(service ? [['service', service]] : []),
    ...(after ? [['after', after]] : []),
  ]);
  return `/inbox${search.size > 0 ? `?${search.toString()}` : ''}`;
}

export function isFiltered({ unread, notAcknowledged, service }: InboxFilter): boolean {
  return unread || notAcknowledged || service !== null;
}
