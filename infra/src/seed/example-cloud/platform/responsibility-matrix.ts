// How the invented platform splits what is to be done: every layer of the stack, by party. Part of control CLD.6.3.1.
import { type Both, both } from './platform-site.js';

type Part = 'none' | 'supports' | 'configures' | 'accountable' | 'responsible';

interface Split {
  readonly provider: Part;
  readonly customer: Part;
  readonly supplier?: Part;
}

const ours: Split = { provider: 'responsible', customer: 'none' };
const suppliers: Split = { provider: 'accountable', customer: 'none', supplier: 'responsible' };
const customers: Split = { provider: 'none', customer: 'responsible' };
const supported: Split = { provider: 'supports', customer: 'responsible' };
const configured: Split = { provider: 'responsible', customer: 'configures' };
const shared: Split = { provider: 'responsible', customer: 'responsible' };

interface Remarks {
  readonly customerAction?: Both;
  readonly note?: Both;
}

/** `place` is the layer and the control that the item is about. */
function item(place: string, split: Split, name: Both, remarks: Remarks = {}) {
  const [layer = '', control = ''] = place.split(' ');
  return { item: name, layer, control, ...split, ...remarks };
}

const toDo = (en: string, ja: string): Remarks => ({ customerAction: both(en, ja) });
const noting = (en: string, ja: string): Remarks => ({ note: both(en, ja) });

const machines = [
  item('physical 11.2.7', suppliers, both('Buildings, power and cooling', '建物・電源・空調')),
  item(
    'physical 11.2.7',
    suppliers,
    both('Entry to data centres', 'データセンターへの入退室管理'),
    noting(
      'Run by the operators of the data centres, audited by us each year.',
      'データセンター事業者が運用し、当社が年1回監査します。',
    ),
  ),
  item('physical 11.2.7', ours, both('Disposal of media', '記憶媒体の廃棄')),
  item(
    'network 13.1.3',
    ours,
    both('Physical network and separation of tenants', '物理ネットワークとテナント間の分離'),
  ),
  item(
    'network 13.1.3',
    configured,
    both('Virtual networks and firewalls', '仮想ネットワークとファイアウォール'),
    toDo('Open only the ports that are needed.', '必要なポートだけを許可してください。'),
  ),
  item('network 14.1.1', configured, both('Protection against denial of service', 'DDoS対策')),
  item('hypervisor CLD.9.5.1', ours, both('Separation of virtual machines', '仮想マシン間の分離')),
  item('hypervisor 12.6.1', ours, both('Patches of the hypervisor', 'ハイパーバイザーへの修正適用')),
  item('host 12.6.1', ours, both('Patches of host systems', 'ホストOSへの修正適用')),
  item('host 12.4.4', ours, both('Time servers', '時刻サーバーの提供')),
  item('storage 10.1.1', ours, both('Encryption of volumes and objects', 'ボリューム・オブジェクトの暗号化')),
  item(
    'storage 12.3.1',
    configured,
    both('Backup of volumes', 'ボリュームのバックアップ'),
    toDo('Choose the schedule and the retention.', '取得周期と保存期間を設定してください。'),
  ),
  item(
    'storage 9.4.1',
    supported,
    both('Public access to objects', 'オブジェクトの公開設定'),
    noting(
      'New buckets are closed; opening one asks for a confirmation.',
      '新規バケットは非公開です。公開時には確認を求めます。',
    ),
  ),
];

const platform = [
  item(
    'guestOs CLD.9.5.2',
    shared,
    both('Hardening of images', '仮想マシンイメージの要塞化'),
    noting(
      'We publish hardened images; what the customer installs is the customer’s.',
      '要塞化済みイメージは当社が提供します。追加したソフトウェアは契約者の責任です。',
    ),
  ),
  item(
    'guestOs 12.6.1',
    supported,
    both('Patches of the operating system', 'ゲストOSへの修正適用'),
    toDo(
      'Apply patches, or switch automatic updates on.',
      '修正プログラムを適用するか、自動更新を有効にしてください。',
    ),
  ),
  item('guestOs 12.4.1', customers, both('Logs within virtual machines', '仮想マシン内のログ取得')),
  item('container CLD.9.5.1', ours, both('Separation of containers', 'コンテナの分離')),
  item(
    'container 12.6.1',
    supported,
    both('Contents of container images', 'コンテナイメージの内容'),
    toDo('Scan images before they are deployed.', 'デプロイ前にイメージを検査してください。'),
  ),
  item(
    'middleware 12.6.1',
    ours,
    both('Patches of managed middleware', 'マネージドミドルウェアへの修正適用'),
  ),
  item(
    'database 12.3.1',
    configured,
    both('Backup of managed databases', 'マネージドデータベースのバックアップ'),
  ),
  item('database 12.6.1', ours, both('Patches of managed databases', 'マネージドデータベースへの修正適用')),
  item(
    'database 9.2.2',
    customers,
    both('Accounts and rights within databases', 'データベース内のアカウントと権限'),
  ),
  item(
    'runtime 12.6.1',
    ours,
    both('Patches of language runtimes', '言語ランタイムへの修正適用'),
    noting('A runtime is announced a year before it ends.', '提供終了は1年前に通知します。'),
  ),
];

const contents = [
  item(
    'application 14.1.1',
    customers,
    both('Code and its vulnerabilities', 'アプリケーションのコードと脆弱性'),
  ),
  item('application 14.1.1', supported, both('Rules of the web application firewall', 'WAFのルール設定')),
  item('identity 9.2.1', ours, both('Operation of the identity service', '認証基盤の運用')),
  item(
    'identity 9.2.2',
    supported,
    both('Users, roles and their review', '利用者・権限の付与と棚卸し'),
    toDo('Review rights at least twice a year.', '少なくとも半年に1回、権限を見直してください。'),
  ),
  item(
    'identity 9.2.3',
    shared,
    both('Multi-factor authentication of administrators', '管理者の多要素認証'),
    toDo('Enforce it for every administrator.', 'すべての管理者に必須としてください。'),
  ),
  item('keys 10.1.2', ours, both('Operation of the key management service', '鍵管理サービスの運用')),
  item('keys 10.1.2', configured, both('Rotation of the customer’s keys', '契約者の鍵の更新')),
  item('keys 10.1.2', customers, both('Keys that the customer brings', '持込み鍵の生成と保管')),
  item('data 8.2.2', customers, both('Classification of data', 'データの分類')),
  item(
    'data 18.1.1',
    configured,
    both('Choice of the region', 'リージョンの選択'),
    noting(
      'Data do not leave the region without the customer’s consent.',
      '契約者の同意なくリージョン外へデータを移転しません。',
    ),
  ),
  item(
    'data CLD.8.1.5',
    shared,
    both('Return and deletion at the end', '契約終了時の返却・消去'),
    toDo('Fetch data within 60 days of the end.', '契約終了後60日以内にデータを取得してください。'),
  ),
  item('client 9.1.2', customers, both('Devices and browsers', '利用端末とブラウザー')),
  item('client 9.2.4', customers, both('Care for passwords and tokens', 'パスワードと認証器の管理')),
];

export const responsibilityMatrix = [...machines, ...platform, ...contents];
