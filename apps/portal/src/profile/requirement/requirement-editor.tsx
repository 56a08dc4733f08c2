// One requirement being written: what it is about, what has to hold, and both languages' words for it.
import { Paper, Stack, Text, Title } from '@mantine/core';
import type { Catalogue } from '@bunkai/catalogue';
import type { Fault } from '@bunkai/disclosure';
import type { Requirement } from '@bunkai/requirement';
import { RequirementInWords } from '@bunkai/ui/verdict';
import { languages, useLanguage, useWords } from '@bunkai/ui/words';
import { useMemo } from 'react';
import { builderWords } from '../builder.words.js';
import { PartEditor } from '../test/part-editor.js';
import classes from '../test/test-editor.module.css';
import { TestEditingContext } from '../test/test-editing.js';
import { RequirementForm, type RequirementPatch } from './requirement-form.js';

interface RequirementEditorProps {
  readonly requirement: Requirement;
  readonly catalogue: Catalogue;
  readonly takenIds: ReadonlySet<string>;
  /** Of this requirement, the pointers relative to it. */
  readonly faults: readonly Fault[];
  readonly onChange: (patch: RequirementPatch, about?: string) => void;
}

export function RequirementEditor(props: RequirementEditorProps) {
  const { requirement, catalogue, faults, onChange } = props;
  const say = useWords(builderWords);
  const { test, control, id } = requirement;
  const editing = useMemo(
    () => ({
      root: test,
      control,
      catalogue,
      faults: relativeTo('/test', faults),
      change: (next: Requirement['test'], about?: string) =>
        onChange({ test: next }, about === undefined ? undefined : `${id} ${about}`),
    }),
    [test, control, catalogue, faults, id, onChange],
  );
  return (
    <Stack gap="lg">
      <RequirementForm {...props} />
      <section aria-labelledby="what-has-to-hold" className={classes.root}>
        <Title order={3} id="what-has-to-hold" size="h4">
          {say('test')}
        </Title>
        <TestEditingContext value={editing}>
          <PartEditor place={[]} />
        </TestEditingContext>
      </section>
      <InWords requirement={requirement} catalogue={catalogue} />
    </Stack>
  );
}

function InWords({ requirement, catalogue }: Pick<RequirementEditorProps, 'requirement' | 'catalogue'>) {
  const say = useWords(builderWords);
  const mine = useLanguage();
  return (
    <section aria-labelledby="in-words">
      <Title order={3} id="in-words" size="h4" mb="xs">
        {say('inWords')}
      </Title>
      <Paper withBorder p="sm">
        <Stack gap="sm">
          {[mine, ...languages.filter((other) => other !== mine)].map((language) => (
            <div key={language}>
              <Text size="xs" c="dimmed">
                {say(language === 'en' ? 'english' : 'japanese')}
              </Text>
              <RequirementInWords
                test={requirement.test}
                control={requirement.control}
                catalogue={catalogue}
                language={language}
              />
            </div>
          ))}
        </Stack>
      </Paper>
    </section>
  );
}

/** The faults at `pointer` or below, their pointers cut to what follows it. */
export function relativeTo(pointer: string, faults: readonly Fault[]): readonly Fault[] {
  return faults
    .filter((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`))
    .map((fault) => ({ ...fault, pointer: fault.pointer.slice(pointer.length) }));
}
