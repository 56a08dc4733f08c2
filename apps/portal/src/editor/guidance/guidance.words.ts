// What to bear in mind when filling a field, by its type.
import { defineWords } from '@bunkai/ui/words';

export const guidanceWords = defineWords(
  'editor-guidance',
  {
    boolean: 'Yes only if it holds for every customer of the service or variant.',
    number: 'The figure that you stand by, not the one reached last year.',
    duration: 'The time that you stand by in every case, not the average.',
    date: 'The day on which it was last done.',
    enum: 'Choose what holds today; what is planned belongs in the note.',
    'code-set': 'Name all that hold. What you leave out counts as not so.',
    records:
      'One row for each. Rows are told apart by the columns marked *, so a changed row reads as a change.',
    text: 'Plain words in both languages. It is shown and never compared: what can be compared belongs in the other fields.',
    url: 'A public page that will still be there next year.',
    document: 'Where customers can read it. With its SHA-256 they can tell that it is still the same text.',
    contact: 'A place where somebody answers. One of e-mail, telephone and address is enough.',
    schedule: 'How often, or on which days and at what time.',
    example: 'For example: {{value}}',
  },
  {
    boolean: 'サービスまたは提供形態の全顧客に当てはまる場合だけ「はい」とします。',
    number: '実績ではなく、約束できる値を書きます。',
    duration: '平均ではなく、どの場合にも守れる期間を書きます。',
    date: '直近に実施した日を書きます。',
    enum: '現時点で当てはまるものを選び、予定は補足に書きます。',
    'code-set': '当てはまるものをすべて挙げます。挙げないものは該当しないとみなされます。',
    records: '1件につき1行です。* の列で行を区別するため、内容を直した行は「変更」として示されます。',
    text: '平易な文を両言語で書きます。表示されるだけで照合はされないため、照合できる事柄はほかの項目に書きます。',
    url: '来年も残っている公開ページを指定します。',
    document: '顧客が読める場所を示します。SHA-256 があれば、同じ文書かどうかを確かめられます。',
    contact: '応答のある窓口を書きます。メール・電話・URL のいずれか一つで足ります。',
    schedule: '間隔、または曜日と時刻を書きます。',
    example: '記入例：{{value}}',
  },
);
