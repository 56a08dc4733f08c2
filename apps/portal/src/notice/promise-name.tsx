// What was promised notice of: the control, the kind of change, and the variant and the exception if there are any.
import { Text } from '@mantine/core';
import { bilingual, plain } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import type { HeldPromiseFacts } from './notice-facts.js';
import classes from './notice.module.css';
import { noticeWords } from './notice.words.js';

const KINDS = [
  'featureAddition',
  'featureRemoval',
  'termsChange',
  'locationChange',
  'subprocessorChange',
  'securityConfiguration',
] as const;

type PromiseNameProps = Pick<HeldPromiseFacts, 'path' | 'kind' | 'variant' | 'exception'>;

export function PromiseName({ path, kind, variant, exception }: PromiseNameProps) {
  const say = useWords(noticeWords);
  const language = useLanguage();
  const [control = ''] = path.split('/');
  const known = KINDS.find((one) => one === kind);
  const isForNew = path === '15.1.3/subprocessorNotice';
  return (
    <>
      <span className={classes.number}>{control}</span>{' '}
      {isForNew ? say('newSubprocessor') : known ? say(known) : plain(kind)}
      {variant !== null && <bdi> {say('forVariant', { name: plain(variant) })}</bdi>}
      {exception && (
        <Text size="xs" c="dimmed">
          <bdi>{say('exception', { text: bilingual(exception, language) })}</bdi>
        </Text>
      )}
    </>
  );
}
