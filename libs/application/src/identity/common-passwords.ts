// The passwords that are tried first, as far as they are long enough to be taken at all; shorter ones are refused by length.

/** In lower case. Keyboard walks, counts, and the words that lists of leaked passwords have in common. */
export const commonPasswords: ReadonlySet<string> = new Set([
  ...walks(['1234567890', '0123456789', '0987654321', '9876543210', 'qwertyuiop', 'asdfghjkl;', 'abcdefghij']),
  ...numbered([
    'password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'pa$$word', 'pa$$w0rd', 'admin', 'administrator', 'welcome',
    'welcome to', 'letmein', 'iloveyou', 'qwerty', 'qwertyui', 'qwertyuiop', 'abc', 'abcd', 'abcdef', 'abcdefg',
    'abcdefgh', 'monkey', 'dragon', 'sunshine', 'princess', 'football', 'baseball', 'superman', 'batman', 'master',
    'michael', 'jordan', 'shadow', 'trustno', 'secret', 'changeme', 'default', 'temporary', 'summer', 'winter',
    'spring', 'autumn', 'january', 'company', 'computer', 'internet', 'security', 'test', 'testtest', 'testing', 'user',
    'guest', 'root', 'login', 'access', 'bunkai', 'sakura', 'password1', 'pokemon', 'starwars', 'whatever', 'liverpool',
    'arsenal', 'chelsea', 'barcelona', 'samsung', 'iphone', 'google', 'facebook', 'microsoft', 'windows', 'linux',
  ]),
  'q1w2e3r4t5', 'q1w2e3r4t5y6', '1q2w3e4r5t', '1q2w3e4r5t6y', '1qaz2wsx3edc', '1qaz@wsx3edc', 'zaq12wsxcde3',
  'qazwsxedcrfv', 'qazwsxedc1', 'zxcvbnm123', 'zxcvbnm1234', 'asdfghjkl1', 'asdfghjkl123', 'asdfasdfasdf',
  'qwertyasdf', 'qwertyasdfgh', 'qwerasdfzxcv', '1234qwerasdf', 'qwer1234asdf', 'qweasdzxc123', '123qweasdzxc',
  'qwe123qwe123', 'abc123abc123', 'passwordpassword', 'password!@#', 'iloveyousomuch', 'letmeinplease',
  'changemenow', 'change_me_now', 'changemeplease', 'nopassword', 'mypassword', 'mypassword1', 'yourpassword',
  'thepassword', 'newpassword', 'newpassword1', 'oldpassword', 'adminadmin', 'rootroot12', 'administrator',
  'correcthorsebatterystaple', 'correct horse battery staple', 'correct-horse-battery-staple', 'trustnoone',
  'jesuschrist', 'jesusislord', 'basketball', 'volleyball', 'motorcycle', 'california', 'alexander1', 'elizabeth1',
  'christopher', 'manchester', 'manchesterunited', 'realmadrid', 'leicester1', 'blink182blink', 'spiderman1',
  'enterprise', 'strawberry', 'watermelon', 'blackberry', 'chocolate1', 'butterfly1', 'snowflake1', 'nintendo64',
  'playstation', 'counterstrike', 'minecraft1', 'pokemon123', 'dragonball', 'dragonballz', 'naruto1234', 'doraemon123',
  'konnichiwa', 'arigatougozaimasu', 'nihonjin123', 'tokyo20202', 'tokyo2020!', 'sakurasakura', 'aishiteru1',
  'iloveyou!!', 'fuckyou123', 'fuckyou1234', 'asshole123', 'bismillah1', 'bismillah123', 'alhamdulillah',
  '3.14159265', '3141592653', '31415926535', '2718281828', '1123581321', '1357924680', '2468013579', '1029384756',
  '147258369a', '1472583690', '7418529630', '1592634870', '1212121212', '1231231231', '123123123123', '1122334455',
  '112233445566', '11223344556677', '9988776655', '1111122222', '1020304050', '0102030405', '123456123456',
  '12345612345', '1234512345', '123454321a', '12345678987654321', '123456789987654321', '123456654321',
  '123456789a', '123456789q', 'a123456789', 'q123456789', 'aa12345678', 'aa123456789', 'a1b2c3d4e5', 'a1b2c3d4e5f6',
  '0p9o8i7u6y', '!@#$%^&*()', '1!2@3#4$5%', '!qaz@wsx#edc', '!qaz2wsx3edc', 'zaq!@wsx12', 'p@$$w0rd123', 'pa55word123',
]);

/** Each run of keys, its beginnings of ten and more, and those with the usual endings. */
function walks(runs: readonly string[]): string[] {
  return runs.flatMap((run) => [run, `${run}1`, `${run}12`, `${run}123`, `${run}!`, `a${run}`, `${run}a`]);
}

/** Each word with the endings that rules of composition taught people to add. */
function numbered(words: readonly string[]): string[] {
  const endings = ['', '1', '12', '123', '1234', '12345', '123456', '1234567', '12345678', '123456789', '1234567890'];
  const marks = ['!', '!!', '@123', '@1234', '#123', '123!', '1234!', '2023', '2024', '2025', '2026', '2026!', '_123'];
  return words.flatMap((word) => [...endings, ...marks].map((ending) => `${word}${ending}`));
}
