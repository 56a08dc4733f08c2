// The other language, one press away and named in itself.
import { Button } from '@mantine/core';
import { type Language, useLanguage, useWords } from '@bunkai/ui/words';
import { appWords } from './app.words.js';
import { useSite } from './site-context.js';

export function LanguageSwitch() {
  const language = useLanguage();
  const say = useWords(appWords);
  const { chooseLanguage } = useSite();
  const other: Language = language === 'ja' ? 'en' : 'ja';
  return (
    <Button variant="subtle" size="compact-md" px="xs" lang={other} onClick={() => chooseLanguage(other)}>
      {say('otherLanguage')}
    </Button>
  );
}
