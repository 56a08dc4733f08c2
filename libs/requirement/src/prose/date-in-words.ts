// Dates of requirements as people write them. The zone is the one that was written: nothing is moved.
import type { Title } from '@bunkai/catalogue';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const form = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d))?$/;

/** An RFC 3339 date or date-time in words; text that is neither comes back as it is. */
export function dateInWords(text: string, language: keyof Title): string {
  const [, year, month, day, time, zone] = form.exec(text) ?? [];
  if (year === undefined) return text;
  const date =
    language === 'en'
      ? `${Number(day)} ${months[Number(month) - 1] ?? month} ${Number(year)}`
      : `${Number(year)}年${Number(month)}月${Number(day)}日`;
  if (time === undefined) return date;
  const clock = time.replace(/:00$/, '');
  return `${date} ${clock} ${zone === 'Z' ? 'UTC' : `UTC${zone}`}`;
}
