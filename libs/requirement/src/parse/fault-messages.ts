// How the faults of a requirements document are worded; each is a code for programs and a message for people.
import { type Finding, type JsonValue, quote, wrongType } from '@bunkai/disclosure';

const finding = (code: string, en: string, ja: string): Finding => ({ code, message: { en, ja } });

export const missingMember = finding('missing-member', 'the member is missing', '必須の項目がありません');

export const unknownMember = finding(
  'unknown-member',
  'no such member is known here',
  'ここでは使えない項目です',
);

export { wrongType };

export const notOneOf = (expected: readonly string[], found: JsonValue): Finding =>
  finding(
    'not-one-of',
    `expected ${expected.map((text) => `"${text}"`).join(' or ')}, found ${quote(found).en}`,
    `${expected.map((text) => `「${text}」`).join('か')}が必要ですが、${quote(found).ja}になっています`,
  );

export const duplicateId = (id: string): Finding =>
  finding(
    'duplicate-id',
    `an earlier requirement has the id ${quote(id).en}`,
    `id ${quote(id).ja}は前の要求で使われています`,
  );

export const unknownCatalogue = (edition: string): Finding =>
  finding(
    'unknown-catalogue',
    `no catalogue edition ${quote(edition).en} is known`,
    `カタログの版${quote(edition).ja}は登録されていません`,
  );

export const editionsDiffer = (found: string, expected: string): Finding =>
  finding(
    'editions-differ',
    `the edition ${quote(found).en} does not mix with ${quote(expected).en} of the other documents`,
    `カタログの版${quote(found).ja}は、ほかの文書の版${quote(expected).ja}と混在できません`,
  );

export const unknownControl = (id: string): Finding =>
  finding(
    'unknown-control',
    `the catalogue has no control ${quote(id).en}`,
    `カタログに管理策${quote(id).ja}はありません`,
  );

export const unknownField = (path: string): Finding =>
  finding(
    'unknown-field',
    `the catalogue has no field ${quote(path).en}`,
    `カタログに項目${quote(path).ja}はありません`,
  );

export const unknownRecordMember = (name: string): Finding =>
  finding(
    'unknown-field',
    `the records have no member ${quote(name).en}`,
    `レコードに項目${quote(name).ja}はありません`,
  );

export const unknownOperator = (op: string): Finding =>
  finding('unknown-operator', `no operator ${quote(op).en}`, `演算子${quote(op).ja}はありません`);

export const operatorNotForType = (op: string, type: string): Finding =>
  finding(
    'operator-not-for-type',
    `${quote(op).en} does not apply to a value of type ${type}`,
    `演算子${quote(op).ja}は ${type} 型の値に使えません`,
  );

export const unknownLevel = (level: string): Finding =>
  finding(
    'unknown-level',
    `${quote(level).en} is not "<scheme>:<level>" with a level of that scheme`,
    `${quote(level).ja}は、その制度の等級を示す「<scheme>:<level>」になっていません`,
  );

export const unknownGroup = (name: JsonValue): Finding =>
  finding('unknown-group', `no group ${quote(name).en}`, `グループ${quote(name).ja}はありません`);

export const groupOutsideCountries = finding(
  'group-outside-countries',
  'a group stands only in a list of countries',
  'グループは国コードのリストでだけ使えます',
);

export const notATest = finding(
  'not-a-test',
  'expected a comparison ("field" and "op") or one of "all", "any", "not", "every", "some"',
  '比較（field と op）か、all・any・not・every・some のいずれかが必要です',
);

export const nestedQuantifier = finding(
  'nested-quantifier',
  '"every" and "some" do not nest',
  'every と some は入れ子にできません',
);

export const tooDeep = finding('too-deep', 'the test is nested too deeply', 'テストの入れ子が深すぎます');

export const memberOutsideRecord = finding(
  'member-outside-record',
  '"./" stands only inside "every" and "some"',
  '「./」は every と some の中でだけ使えます',
);

export const fieldInsideRecord = finding(
  'field-inside-record',
  'inside "every" and "some" only members of the record ("./…") can be read',
  'every と some の中では、レコードの項目（「./…」）だけを参照できます',
);

export const notRecords = finding(
  'not-records',
  '"every" and "some" need a list of records',
  'every と some の対象はレコードの一覧でなければなりません',
);

export const listNotComparable = finding(
  'list-not-comparable',
  'this list is read by "every" and "some" only',
  'この一覧は every と some でだけ参照できます',
);
