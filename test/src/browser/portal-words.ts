// What the portal calls the things that a journey looks for, as a reader of each language sees them.

const en = {
  services: 'Published services',
  filter: 'Filter by name',
  signIn: 'Sign in',
  signOut: 'Sign out',
  email: 'E-mail',
  password: 'Password',
  wrongPassword: 'The e-mail address or the password is wrong.',
  inbox: 'Inbox',
  markSeen: 'Mark as read',
  retry: 'Try again',
  otherLanguage: '日本語',
  unread: (count: number) => `${count} unread`,
  changes: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
};

const ja: typeof en = {
  services: '公開中のサービス',
  filter: '名前で絞り込む',
  signIn: 'サインイン',
  signOut: 'サインアウト',
  email: 'メールアドレス',
  password: 'パスワード',
  wrongPassword: 'メールアドレスまたはパスワードが正しくありません。',
  inbox: '受信箱',
  markSeen: '既読にする',
  retry: '再試行',
  otherLanguage: 'English',
  unread: (count: number) => `未読 ${count} 件`,
  changes: (count: number) => `変更 ${count} 件`,
};

export const portalWords = { en, ja };
