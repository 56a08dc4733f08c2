// What people were told in mails, digests and chats, against what they must be told.
import type { History } from './history.js';
import type { Told } from './model/expected-alerts.js';
import type { Cast } from './play/cast.js';
import type { ReadRelease } from './play/read-releases.js';
import type { Reader } from './readers.js';
import { readMails } from './receivers/read-mails.js';
import type { ReadAlert } from './receivers/read-text.js';
import type { Stage } from './stage/stage.js';
import { type Verdict, compareInbox, joinVerdicts } from './verdict.js';

export interface Played {
  readonly stage: Stage;
  readonly cast: Cast;
  /** Of the seed's service: what every mark begins with. */
  readonly slug: string;
  /** When the seed began, in milliseconds. */
  readonly since: number;
  readonly releases: readonly ReadRelease[];
}

/** Every member has a mailbox, some organisations have a chat. */
export async function compareTexts(
  played: Played,
  readers: readonly Reader[],
  history: History,
): Promise<Verdict> {
  const { stage, cast, since } = played;
  const verdicts: Verdict[] = [];
  for (const { member, expected, warnings } of readers) {
    const { slug, email } = member;
    const mailed = toldOf(await readMails(stage.mailFolder, email, since), played);
    const shown = toldOf(cast.receivers.shownIn(slug), played);
    history.note('told in words', { who: slug, mailed, shown });
    verdicts.push(compareInbox(`mail ${slug}`, mailed, expected, warnings));
    if (cast.chats.has(slug)) verdicts.push(compareInbox(`chat ${slug}`, shown, expected, warnings));
  }
  return joinVerdicts(verdicts);
}

/** A text names a release by what its provider says of it; what it says of another seed's service is left out. */
function toldOf(read: readonly ReadAlert[], { slug, releases }: Played): readonly Told[] {
  const own = read.filter(({ mark }) => mark.startsWith(`${slug} `));
  return own.map(({ kind, mark, flips }) => {
    const release = releases.find((one) => one.mark === mark)?.number ?? null;
    return { kind, release, flips };
  });
}
