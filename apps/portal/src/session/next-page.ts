// Where to go after signing in: back to what was asked for, never off this site.

/** A path of ours from the `next` of a query; `/home` for everything else. */
export function nextPage(search: URLSearchParams): string {
  const next = search.get('next') ?? '';
  // What a browser reads as another host: //host, /\host, and controls that it drops.
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next) ? next : '/home';
}
