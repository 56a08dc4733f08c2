// One part of a test with the editor of its form, its menu, and what is wrong with it as a whole.
import { Text } from '@mantine/core';
import { testAt } from '@bunkai/requirement/authoring';
import type { Test } from '@bunkai/requirement';
import { useLanguage } from '@bunkai/ui/words';
import { ComparisonEditor } from './comparison-editor.js';
import { ConnectiveEditor, NotEditor } from './connective-editor.js';
import { PartMenu } from './part-menu.js';
import { QuantifierEditor } from './quantifier-editor.js';
import classes from './test-editor.module.css';
import { type PartProps, pointerOf, useTestEditing } from './test-editing.js';

export function PartEditor({ place }: PartProps) {
  const { root, faults } = useTestEditing();
  const language = useLanguage();
  const part = testAt(root, place);
  if (!part) return null;
  const whole = faults.filter(({ pointer }) => pointer === pointerOf(place));
  return (
    <div className={classes.part} data-form={'field' in part ? undefined : 'group'}>
      <div className={classes.body}>
        <FormEditor part={part} place={place} />
        {whole.map(({ message, code }) => (
          <Text key={code} size="sm" c="red" role="alert">
            {message[language]}
          </Text>
        ))}
      </div>
      <PartMenu place={place} />
    </div>
  );
}

function FormEditor({ part, place }: PartProps & { readonly part: Test }) {
  if ('field' in part) return <ComparisonEditor part={part} place={place} />;
  if ('not' in part) return <NotEditor part={part} place={place} Part={PartEditor} />;
  if ('every' in part || 'some' in part)
    return <QuantifierEditor part={part} place={place} Part={PartEditor} />;
  return <ConnectiveEditor part={part} place={place} Part={PartEditor} />;
}
