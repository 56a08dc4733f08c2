// What the frame of the portal calls the things that every journey looks for, as a reader of each language sees them.

const en = {
  services: 'Services',
  signIn: 'Sign in',
  signOut: 'Sign out',
  email: 'E-mail',
  password: 'Password',
  otherLanguage: '日本語',
  menu: 'Menu',
  inbox: 'Inbox',
};

const ja: typeof en = {
  services: 'サービス',
  signIn: 'サインイン',
  signOut: 'サインアウト',
  email: 'メールアドレス',
  password: 'パスワード',
  otherLanguage: 'English',
  menu: 'メニュー',
  inbox: '受信箱',
};

export const portalWords = { en, ja };
