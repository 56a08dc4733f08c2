// A link only where it leads to a page: what else a URL may do is not the reader's to try.
import { plain } from '../text.js';

interface SafeLinkProps {
  readonly url: string;
  readonly children: string;
}

export function SafeLink({ url, children }: SafeLinkProps) {
  if (!/^https?:\/\//i.test(url)) return <bdi>{plain(children)}</bdi>;
  return (
    <a href={url} rel="noopener noreferrer nofollow">
      <bdi>{plain(children)}</bdi>
    </a>
  );
}
