// A link only where it leads to a page or a mailbox: what else an address may do is not the reader's to try.
import { Anchor } from '@mantine/core';
import { plain } from './text.js';

interface SafeLinkProps {
  readonly url: string;
  /** What to show; the address itself unless given. */
  readonly children?: string | undefined;
}

export function SafeLink({ url, children = url }: SafeLinkProps) {
  const text = <bdi>{plain(children)}</bdi>;
  if (!/^(?:https?:\/\/|mailto:)/i.test(url)) return text;
  return (
    <Anchor href={url} rel="noopener noreferrer nofollow" inherit underline="always">
      {text}
    </Anchor>
  );
}
