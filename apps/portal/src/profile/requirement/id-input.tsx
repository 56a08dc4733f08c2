// A requirement's id: taken over when the field is left, because the address of the page follows it.
import { TextInput } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { builderWords } from '../builder.words.js';

interface IdInputProps {
  readonly id: string;
  readonly taken: ReadonlySet<string>;
  readonly onChange: (id: string) => void;
}

export function IdInput({ id, taken, onChange }: IdInputProps) {
  const say = useWords(builderWords);
  const [text, setText] = useState(id);
  const wanted = text.trim();
  const error =
    wanted === '' ? say('idMissing') : wanted !== id && taken.has(wanted) ? say('idTaken') : undefined;
  const finish = () => {
    if (error === undefined && wanted !== id) onChange(wanted);
  };
  return (
    <TextInput
      label={say('id')}
      maw={260}
      maxLength={200}
      value={text}
      error={error}
      spellCheck={false}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
      }}
    />
  );
}
