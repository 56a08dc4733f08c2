// Whether a text is a well-formed language tag of BCP 47 (RFC 5646, section 2.1).

const language = '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})';
const script = '(?:-[a-z]{4})?';
const region = '(?:-(?:[a-z]{2}|\\d{3}))?';
const variants = '(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*';
const extensions = '(?:-[a-wy-z\\d](?:-[a-z\\d]{2,8})+)*';
const privateUse = 'x(?:-[a-z\\d]{1,8})+';
// Registered before the rules were, and not covered by them.
const irregular = 'i-[a-z]{3,8}|en-gb-oed|sgn-be-fr|sgn-be-nl|sgn-ch-de';

const languageTag = new RegExp(
  `^(?:${language}${script}${region}${variants}${extensions}(?:-${privateUse})?|${privateUse}|${irregular})$`,
  'i',
);

// RFC 5646 advises room for 35 characters; private-use and extension tags may be longer.
const maxLength = 100;

/** Whether `tag` is well formed; whether its subtags are registered is not looked up. */
export function isLanguageTag(tag: string): boolean {
  return tag.length <= maxLength && languageTag.test(tag);
}
