// Words of coming in: signing in, signing up, an invitation.
import { defineWords } from '@bunkai/ui/words';

export const sessionWords = defineWords(
  'session',
  {
    signInTitle: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
    noAccount: 'No account yet?',
    toSignUp: 'Sign up',
    haveAccount: 'Have an account?',
    nextNeedsSignIn: 'The page that you asked for needs you to sign in.',
  },
  {
    signInTitle: 'サインイン',
    email: 'メールアドレス',
    password: 'パスワード',
    signIn: 'サインイン',
    noAccount: 'アカウントをお持ちでない方は',
    toSignUp: '新規登録',
    haveAccount: 'アカウントをお持ちの方は',
    nextNeedsSignIn: 'このページを表示するにはサインインが必要です。',
  },
);
