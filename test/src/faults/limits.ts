// What the figures mean, and what they cannot show: stands above the tables in docs/faults.md.

export const limits = `In each seed a provider publishes, schedules and withdraws releases of a fresh service through the GraphQL API while three customers are
subscribed to it and one kind of fault strikes once or twice at random moments: SIGKILL of a process, death at a named place in the code,
SIGSTOP, a server cut off or silent (for seconds, or for a whole minute), a disk filled to the last byte, clocks of processes that jump by seconds to
hours, orders done twice. Each organisation has a webhook that behaves and a mailbox, at once or by daily digest; some have Slack, Teams, or
a webhook that refuses every message once; and beside them eight misbehave: a slow
trickle, a reset, an endless body, a redirect to loopback, 410, 429, 500, and silence. Then everything is healed, and every inbox,
endpoint, mailbox and chat is compared with what a model in \`test/src/faults/model\` predicts, which shares no code with the platform.

* *Acknowledged* are publications and withdrawals that the client was told of; *found later* those that had happened though the answer was
  lost. An acknowledged publication that is not there, or not as it was acknowledged, counts as lost.
* *Expected* are the alerts that the model predicts, wherever they must arrive; *lost* were never told, *phantom* should not have been (also a
  redirect that was followed, or a message that is not signed for the present), *duplicate* stand twice in an inbox or came as two messages.
* *Sent twice* are messages that a webhook got more than once, under the same id, as at-least-once delivery allows. A mail that is sent
  again replaces the first in its folder; a chat message has no id, and one that is the same to the letter counts once.
* *Recovery* is the time from the last strike, restarts included, until nothing was due any more, for healthy receivers too. What a worker had
  claimed when it died is free when its lease has run out.
* *Slowest answer* is the longest that any request took. *Unclear answers* are counted where nothing hangs or dies: what took more than 10 s, was not
  answered, or was answered by neither data nor errors with a code.

What it cannot show: SIGKILL is not a power cut, since the operating system keeps what was written but not yet flushed to disk; everything runs
on one machine with one disk and one worker, so there are no network partitions between replicas; the disk that is filled is one in memory, and
the database's own clock does not jump; the model knows three kinds of requirement, no variants, waivers or services upstream; digests are sent
before their hour, and retries hastened; reminders are only looked through for repetitions; early warnings depend on when somebody looks, so
only those of releases that are still to come at the end must be there. What no seed met may still be there.
`;
