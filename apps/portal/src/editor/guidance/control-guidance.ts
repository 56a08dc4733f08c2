// What a customer wants to know of each control, in our own words.
import type { Title } from '@bunkai/catalogue';

export const controlGuidance: Readonly<Record<string, Title>> = {
  '5.1.1': {
    en: 'Is there a policy written for the cloud service, and may I read it? Link the document that customers get and name the subjects it covers.',
    ja: 'クラウドサービス向けの方針があり、顧客が読めるかどうか。顧客に渡している文書へのリンクと、扱っている事項を記入します。',
  },
  '6.1.1': {
    en: 'Whom do I turn to for security, when, and where is it agreed who does what? Give a contact that is answered, not a form that is not.',
    ja: 'セキュリティの相談先と対応時間、役割分担を定めた文書はどれか。実際に応答のある窓口を記入します。',
  },
  '6.1.3': {
    en: 'In which countries do you sit and where is data stored, so that I know which authorities have a say? List all countries, backups included.',
    ja: '事業者の所在国とデータの保管国はどこか（どの国の当局が関係するか）。バックアップの保管国も含めてすべて挙げます。',
  },
  '7.2.2': {
    en: 'Are those who can reach my data trained and screened, and how often? State what holds for all staff with access.',
    ja: 'データに触れうる要員は教育や身元確認を受けているか、その頻度はどれほどか。権限のある全員に当てはまる内容を書きます。',
  },
  '8.1.1': {
    en: 'Which of my data do you keep apart from data that you derive, and what do you do with either? Say plainly whether content trains models.',
    ja: '顧客のデータと派生データをどう区別し、何に使うか。学習に使うかどうかも明確にします。',
  },
  '8.2.2': {
    en: 'Can I label my information in the service, and what can bear a label? Link the page that shows how.',
    ja: 'サービス上で情報に分類ラベルを付けられるか、対象は何か。手順を示す資料へのリンクを添えます。',
  },
  '9.1.2': {
    en: 'By which networks is the service reached, and can I restrict from where? Name private connections only if they can be ordered today.',
    ja: 'どの経路で接続でき、接続元を制限できるか。専用接続は、現在申し込めるものだけを挙げます。',
  },
  '9.2.1': {
    en: 'How do I create and remove users, by hand and by machine, and what happens to those removed? Say how soon a removal takes effect.',
    ja: '利用者の登録・削除の方法（手動・自動）と、削除後の扱い。削除がいつ効力を持つかを書きます。',
  },
  '9.2.2': {
    en: 'How finely can I grant rights, and can I use my own identity provider? Say what costs extra.',
    ja: '権限をどこまで細かく与えられ、自社の ID 基盤と連携できるか。追加費用がかかるものはその旨を書きます。',
  },
  '9.2.3': {
    en: 'How do administrators prove who they are, and can I require more than a password? State what is enforced, not what is recommended.',
    ja: '管理者の認証方式は何か、多要素認証を必須にできるか。推奨ではなく、実際に強制される内容を書きます。',
  },
  '9.2.4': {
    en: 'How do passwords and keys reach users, how are they reset, and how do you keep them? Name the method of hashing if you can.',
    ja: 'パスワードや鍵の発行・再発行の手順と保管方法。可能ならハッシュ方式も示します。',
  },
  '9.4.1': {
    en: 'To what can I restrict access: the service, its functions, its data? State the finest that works today.',
    ja: 'アクセス制限の対象はサービス、機能、データのどこまでか。現在実現できる最も細かい粒度を書きます。',
  },
  '9.4.4': {
    en: 'Are there tools that get around normal controls, who may use them, and is that reviewed? If none are offered, say so.',
    ja: '通常の制御を迂回できる特権ツールの有無、使用者、見直し。提供していなければその旨を書きます。',
  },
  '10.1.1': {
    en: 'Is my data encrypted on the way and at rest, where, and by what? Say what is always on and what I must switch on.',
    ja: '通信中と保存時の暗号化の範囲と方式。常に有効なものと、顧客が有効にするものを区別します。',
  },
  '10.1.2': {
    en: 'Who holds the keys, where, and can I keep them to myself? Give what happens at each stage of a key’s life.',
    ja: '鍵の保有者、保管国、顧客だけが管理できるか。鍵のライフサイクルの段階ごとに書きます。',
  },
  '11.2.7': {
    en: 'How are disks wiped or destroyed, how soon, and can I have proof? Name the method, not only the standard.',
    ja: '媒体の消去・破壊の方法と時期、証明書の有無。規格名だけでなく方法を書きます。',
  },
  '12.1.2': {
    en: 'How long before a change am I told, by what way, and with what particulars? Give a period for each kind of change: it is the promise that your own releases are measured by.',
    ja: '変更の何日前に、どの手段で、何が通知されるか。変更の種別ごとに期間を書きます。この約束は、開示の公開そのものにも適用されます。',
  },
  '12.1.3': {
    en: 'Is there room when I grow, and can I see what I use? State limits and how to raise them.',
    ja: '利用拡大に応じた容量があるか、使用量を確認できるか。上限と引き上げの方法を書きます。',
  },
  '12.3.1': {
    en: 'What is backed up, how often, for how long, where, and how do I get it back? If nothing is, state it: the customer then has to.',
    ja: 'バックアップの対象・頻度・保存期間・保管場所・復元方法。取得していない場合は、顧客側で必要になるため、その旨を明記します。',
  },
  '12.4.1': {
    en: 'Which events are logged, how long are logs kept, and how do I get at them? Give a row for each kind of log that is kept for another time.',
    ja: '記録する事象、ログの保存期間、取得方法。種別ごとに期間が異なる場合は行を分けます。',
  },
  '12.4.3': {
    en: 'Are the doings of administrators logged, mine and yours, and may I see yours? Say how long they are kept.',
    ja: '顧客側・事業者側それぞれの管理者操作の記録と、事業者側の記録を閲覧できるか。保存期間も書きます。',
  },
  '12.4.4': {
    en: 'To which clock are systems set, and can I set mine to the same? Give the source, the protocol and the largest drift.',
    ja: '時刻同期の基準と、顧客が同じ基準に合わせられるか。参照元、プロトコル、最大のずれを書きます。',
  },
  '12.6.1': {
    en: 'How soon are weaknesses put right, and where do I read of them? Give a time for each severity, and whether I may test.',
    ja: 'ぜい弱性の修正目標と情報の入手先。深刻度ごとの期間と、顧客による検査の可否を書きます。',
  },
  '13.1.3': {
    en: 'What keeps my traffic apart from that of others, and of your administrators? State how it can be verified.',
    ja: '他の顧客や管理系との通信の分離方法。確認の方法も書きます。',
  },
  '14.1.1': {
    en: 'Which security functions does the service have, and what comes at extra cost? State the availability that you stand by.',
    ja: '備わるセキュリティ機能と有償のもの。約束できる可用性も書きます。',
  },
  '14.2.1': {
    en: 'How is the software made so that it is secure, and can I have a list of its parts? Name practices that are in use now.',
    ja: 'セキュリティに配慮した開発の進め方と、部品表（SBOM）を入手できるか。現在行っているものを挙げます。',
  },
  '15.1.1': {
    en: 'What becomes of the service if you do not go on? Say whether escrow is to be had.',
    ja: '事業が続かない場合の備え。エスクローの有無を書きます。',
  },
  '15.1.2': {
    en: 'Which documents make the contract, who does what by them, may I audit, and how am I told that terms change? Link each document.',
    ja: '契約を構成する文書、役割分担、監査権、規約変更の予告。文書ごとにリンクを付けます。',
  },
  '15.1.3': {
    en: 'Whose services stand below yours, where, and how am I told that this changes? Give a row for each party.',
    ja: '基盤となる事業者や再委託先、その所在国、変更の通知方法。事業者ごとに行を分けます。',
  },
  '16.1.1': {
    en: 'Of which incidents am I told, how soon, counted from when? State when the clock starts, or the hours mean little.',
    ja: '通知される事故の範囲と期限、その起算点。起算点がないと期限の意味が定まりません。',
  },
  '16.1.2': {
    en: 'How do I report, how do you, and where do I follow it? Give channels that are watched at all hours that you state.',
    ja: '顧客からの報告、事業者からの報告、進捗確認の手段。記載した時間帯に実際に対応している窓口を書きます。',
  },
  '16.1.7': {
    en: 'What evidence can I have after an incident, how soon, at what cost? State how it is kept intact.',
    ja: '事故後に入手できる証拠、期間、費用。完全性の確保の方法も書きます。',
  },
  '18.1.1': {
    en: 'Whose law holds, which courts, and in which countries is data stored and processed? Backups and support count as processing.',
    ja: '準拠法、裁判管轄、データの保管国と処理国。バックアップやサポートによる処理も含めます。',
  },
  '18.1.2': {
    en: 'Does what I put in stay mine, and whom do I tell of an infringement? State the licence that you take, if any.',
    ja: '顧客コンテンツの権利の帰属と、権利侵害の申出先。事業者が得る利用許諾の範囲も書きます。',
  },
  '18.1.3': {
    en: 'Which records about my use do you keep, how long, and how protected? Give a row for each kind.',
    ja: '利用に関する記録の種類・保存期間・保護方法。種類ごとに行を分けます。',
  },
  '18.1.5': {
    en: 'Which cryptography is in the service, and may I use it where I am? Name export classes and approvals.',
    ja: '用いる暗号と、国ごとの利用の可否。輸出分類や承認を挙げます。',
  },
  '18.2.1': {
    en: 'Who has examined you, by what scheme, and does this very service stand in the scope? Give numbers that can be looked up.',
    ja: '第三者による審査の制度と、本サービスが適用範囲に含まれるか。登録簿で確認できる番号を書きます。',
  },
  'CLD.6.3.1': {
    en: 'Layer by layer, who does what, and what is left to me? Write the customer’s part as something to do.',
    ja: '層ごとの分担と、顧客に残る責任。顧客側の内容は、行動として書きます。',
  },
  'CLD.8.1.5': {
    en: 'When I leave, how do I get my data, in which form, by when, and when is it gone, from backups too? Give periods, not “promptly”.',
    ja: '解約時のデータの返却形式・期限と、バックアップを含む消去の時期。「速やかに」ではなく期間で書きます。',
  },
  'CLD.9.5.1': {
    en: 'What keeps my machines and data apart from those of others, at each layer? Name the means.',
    ja: '層ごとに、他の顧客との分離の手段は何か。具体的な方式を挙げます。',
  },
  'CLD.9.5.2': {
    en: 'In what state do machines come, and who keeps them hardened? Name the baseline and how often images are renewed.',
    ja: '仮想マシンの初期状態と、要塞化の担当。基準とイメージの更新間隔を書きます。',
  },
  'CLD.12.1.5': {
    en: 'Which operations can do harm that is hard to undo, and where are they documented? Name what guards against a slip.',
    ja: '取り返しのつきにくい操作とその手順書。誤操作を防ぐ仕組みも挙げます。',
  },
  'CLD.12.4.5': {
    en: 'What can I watch in the service, by what means, and only of my own? State how availability is reported.',
    ja: '監視できる項目と手段、自社分に限られるか。可用性の報告方法も書きます。',
  },
  'CLD.13.1.4': {
    en: 'Do virtual networks follow the same policy as physical ones, and is that checked? Say whether the policy can be read.',
    ja: '仮想ネットワークと物理ネットワークの方針は一致し、点検されているか。方針を閲覧できるかも書きます。',
  },
};
