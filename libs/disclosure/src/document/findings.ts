// What can be wrong in a document, for programs and for people: every code and message of the rules, in one place.
import type { Title } from '@bunkai/catalogue';
import type { JsonValue } from './json-value.js';
import { quote } from './quote.js';

/** What is wrong, wherever it is. */
export interface Finding {
  readonly code: string;
  readonly message: Title;
}

const finding = (code: string, en: string, ja: string): Finding => ({ code, message: { en, ja } });

const typeNames = {
  object: { en: 'an object', ja: 'オブジェクト' },
  list: { en: 'a list', ja: '配列' },
  string: { en: 'a string', ja: '文字列' },
  number: { en: 'a finite number', ja: '有限の数値' },
  boolean: { en: 'true or false', ja: 'true または false' },
  text: { en: 'a text, or a map of language tag to text', ja: '文字列、または言語タグごとの文字列' },
} as const;

export type ExpectedType = keyof typeof typeNames;

export const wrongType = (expected: ExpectedType, found: JsonValue): Finding =>
  finding(
    'wrong-type',
    `expected ${typeNames[expected].en}, found ${quote(found).en}`,
    `${typeNames[expected].ja}が必要ですが、${quote(found).ja}になっています`,
  );

export const missingMember = (name: string): Finding =>
  finding('missing-member', `"${name}" is required`, `必須の項目「${name}」がありません`);

export const unknownMember = (name: string): Finding =>
  finding('unknown-member', `no such member: ${quote(name).en}`, `${quote(name).ja}という項目はありません`);

export const unknownCatalogue = (edition: string): Finding =>
  finding(
    'unknown-catalogue',
    `no catalogue edition ${quote(edition).en} is known`,
    `カタログの版${quote(edition).ja}は登録されていません`,
  );

export const unknownControl = (id: string, edition: string): Finding =>
  finding(
    'unknown-control',
    `${quote(id).en} is not a control of ${edition}`,
    `${quote(id).ja}は${edition}の管理策ではありません`,
  );

export const unknownField = (name: string, control: string): Finding =>
  finding(
    'unknown-field',
    `control ${control} has no field ${quote(name).en}`,
    `管理策${control}に${quote(name).ja}という項目はありません`,
  );

// More codes than this are no help in a message: the 249 countries, the schemes.
const codesWorthListing = 16;

export const unknownCode = (value: string, codes: Iterable<string>): Finding => {
  const known = [...codes];
  const list = known.length <= codesWorthListing ? known.join(', ') : undefined;
  return finding(
    'unknown-code',
    `${quote(value).en} is not ${list ? `one of ${list}` : 'a known code'}`,
    list ? `${quote(value).ja}は使えません（使える値: ${list}）` : `${quote(value).ja}は未定義のコードです`,
  );
};

export const emptyObject = (): Finding =>
  finding('empty-object', 'an empty object says nothing: leave it out', '空のオブジェクトは指定できません');

export const emptyList = (): Finding =>
  finding('empty-list', 'at least one entry is required', '1 つ以上の要素が必要です');

export const invalidSlug = (value: string): Finding =>
  finding(
    'invalid-slug',
    `${quote(value).en} is not a slug: lower-case letters, digits and single hyphens, at most 63 characters`,
    `${quote(value).ja}は識別名として使えません（英小文字・数字を単独のハイフンでつなぎ、63 文字以内）`,
  );

export const invalidServiceName = (value: string): Finding =>
  finding(
    'invalid-service',
    `${quote(value).en} does not name a service as <provider>/<slug>`,
    `${quote(value).ja}はサービスの指定（<事業者>/<サービス>）になっていません`,
  );

export const invalidLanguageTag = (tag: string): Finding =>
  finding(
    'invalid-language-tag',
    `${quote(tag).en} is not a BCP 47 language tag`,
    `${quote(tag).ja}は BCP 47 の言語タグではありません`,
  );

export const tooManyLanguages = (most: number): Finding =>
  finding('too-many-languages', `at most ${most} languages`, `言語は ${most} までです`);

export const invalidDuration = (value: string, indefinite: boolean): Finding =>
  finding(
    'invalid-duration',
    `${quote(value).en} is not an ISO 8601 duration such as P1Y, P90D or PT4H${indefinite ? ', nor "indefinite"' : ''}`,
    `${quote(value).ja}は ISO 8601 の期間（例: P1Y、P90D、PT4H${indefinite ? '、または indefinite' : ''}）ではありません`,
  );

export const invalidDate = (value: string): Finding =>
  finding(
    'invalid-date',
    `${quote(value).en} is not an RFC 3339 date or date-time`,
    `${quote(value).ja}は RFC 3339 の日付または日時ではありません`,
  );

export const invalidInstant = (value: string): Finding =>
  finding(
    'invalid-instant',
    `${quote(value).en} is not an RFC 3339 date-time such as 2026-04-01T00:00:00Z`,
    `${quote(value).ja}は RFC 3339 の日時（例: 2026-04-01T00:00:00Z）ではありません`,
  );

export const invalidUrl = (value: string): Finding =>
  finding(
    'invalid-url',
    `${quote(value).en} is not an absolute URL`,
    `${quote(value).ja}は絶対 URL ではありません`,
  );

export const unsafeUrl = (scheme: string): Finding =>
  finding(
    'unsafe-url',
    `a ${scheme} URL can run code when a reader follows it`,
    `${scheme} の URL は、開いた読者の環境でコードを実行するおそれがあるため使えません`,
  );

export const invalidHash = (value: string): Finding =>
  finding(
    'invalid-sha256',
    `${quote(value).en} is not a SHA-256 in 64 lower-case hex digits`,
    `${quote(value).ja}は SHA-256（16 進数の小文字 64 桁）ではありません`,
  );

export const invalidMediaType = (value: string): Finding =>
  finding(
    'invalid-media-type',
    `${quote(value).en} is not a media type such as application/pdf`,
    `${quote(value).ja}はメディアタイプ（例: application/pdf）ではありません`,
  );

export const invalidEmail = (value: string): Finding =>
  finding(
    'invalid-email',
    `${quote(value).en} is not an e-mail address`,
    `${quote(value).ja}はメールアドレスではありません`,
  );

export const oneOfMembersNeeded = (names: readonly string[]): Finding =>
  finding(
    'one-member-needed',
    `at least one of ${names.join(', ')} is required`,
    `${names.join('、')}のうち少なくとも 1 つが必要です`,
  );

export const invalidRecurrence = (value: string): Finding =>
  finding(
    'invalid-rrule',
    `${quote(value).en} is not a recurrence rule of RFC 5545 such as FREQ=WEEKLY;BYDAY=SU`,
    `${quote(value).ja}は RFC 5545 の繰り返し規則（例: FREQ=WEEKLY;BYDAY=SU）ではありません`,
  );

export const invalidTime = (value: string): Finding =>
  finding(
    'invalid-time',
    `${quote(value).en} is not a time such as 02:00 (a window: 02:00-04:00)`,
    `${quote(value).ja}は時刻（例: 02:00、時間帯は 02:00-04:00）ではありません`,
  );

export const invalidTimeZone = (value: string): Finding =>
  finding(
    'invalid-time-zone',
    `${quote(value).en} is not the name of a time zone such as Asia/Tokyo`,
    `${quote(value).ja}はタイムゾーン名（例: Asia/Tokyo）ではありません`,
  );

export const scheduleNeedsRule = (): Finding =>
  finding(
    'schedule-form',
    'a schedule has either "rrule" or "every"',
    'スケジュールには rrule か every のどちらか一方が必要です',
  );

export const repeatedRecord = (key: readonly string[], first: number): Finding =>
  finding(
    'repeated-record',
    `the same ${key.join(', ')} as entry ${first}`,
    `${key.join('、')}が ${first} 番の要素（0 から数えて）と重複しています`,
  );

export const fieldsWithoutOffer = (): Finding =>
  finding(
    'fields-without-offer',
    'only an offered statement has fields',
    'fields を書けるのは status が offered のときだけです',
  );

export const providerRoleMissing = (): Finding =>
  finding('role-missing', 'the role "provider" is required', 'roles には provider が必要です');

export const customerRoleMissing = (): Finding =>
  finding(
    'role-missing',
    'the role "customer" is required: the service is built on others (upstream)',
    '他のサービスを基盤としている（upstream がある）ため、roles に customer が必要です',
  );

export const customerRoleUnfounded = (): Finding =>
  finding(
    'role-unfounded',
    'the role "customer" needs an upstream service',
    'roles に customer を書くには upstream が必要です',
  );

export const levelOfOtherScheme = (level: string, scheme: string, levels: readonly string[]): Finding =>
  finding(
    'unknown-level',
    levels.length > 0
      ? `${quote(level).en} is not a level of ${scheme}: ${levels.join(', ')}`
      : `${scheme} has no levels`,
    levels.length > 0
      ? `${quote(level).ja}は ${scheme} の等級ではありません（使える値: ${levels.join(', ')}）`
      : `${scheme} には等級がありません`,
  );

export const wrongFormat = (expected: string): Finding =>
  finding('wrong-format', `expected "${expected}"`, `「${expected}」と書いてください`);

export const tooManyFaults = (shown: number): Finding =>
  finding(
    'too-many-faults',
    `more faults follow; only the first ${shown} found are listed`,
    `問題が多いため、見つかった最初の ${shown} 件だけを示します`,
  );
