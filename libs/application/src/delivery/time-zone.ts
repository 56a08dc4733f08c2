// Which time zones digests can be in: those that both the database and whoever writes the message know.
import type { ChannelRepository } from './channel-repository.js';

/** An IANA name, such as Asia/Tokyo. */
export async function isTimeZone(
  timeZone: string,
  channels: Pick<ChannelRepository, 'knowsTimeZone'>,
): Promise<boolean> {
  try {
    Intl.DateTimeFormat('en', { timeZone });
  } catch {
    return false;
  }
  return channels.knowsTimeZone(timeZone);
}
