// Everything about one requirement but its test: id, titles, control, severity, scope.
import { Group, Radio, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { Catalogue } from '@bunkai/catalogue';
import { type Requirement, scopeOf, severityOf } from '@bunkai/requirement';
import { defaultTest, subjectsOf } from '@bunkai/requirement/authoring';
import { type Language, languages, useLanguage, useWords } from '@bunkai/ui/words';
import { useMemo } from 'react';
import { builderWords } from '../builder.words.js';
import { controlOptions } from '../test/field-options.js';
import { foundAlsoBy } from '../test/found-by-words.js';
import { selectAll } from '../value/select-all.js';
import { IdInput } from './id-input.js';
import { textIn, withText } from './localized-parts.js';

export type RequirementPatch = { readonly [Name in keyof Requirement]?: Requirement[Name] | undefined };

interface RequirementFormProps {
  readonly requirement: Requirement;
  readonly catalogue: Catalogue;
  readonly takenIds: ReadonlySet<string>;
  readonly onChange: (patch: RequirementPatch, about?: string) => void;
}

export function RequirementForm({ requirement, catalogue, takenIds, onChange }: RequirementFormProps) {
  const language = useLanguage();
  const inOrder: readonly Language[] = [language, ...languages.filter((other) => other !== language)];
  return (
    <Stack gap="sm">
      <ControlPicker requirement={requirement} catalogue={catalogue} onChange={onChange} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {inOrder.map((one) => (
          <TitleInput key={one} language={one} requirement={requirement} onChange={onChange} />
        ))}
      </SimpleGrid>
      <IdInput
        key={requirement.id}
        id={requirement.id}
        taken={takenIds}
        onChange={(id) => onChange({ id })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <SeverityChoice requirement={requirement} onChange={onChange} />
        <ScopeChoice requirement={requirement} onChange={onChange} />
      </SimpleGrid>
    </Stack>
  );
}

type PartProps = Pick<RequirementFormProps, 'requirement' | 'onChange'>;

function ControlPicker({ requirement, catalogue, onChange }: Omit<RequirementFormProps, 'takenIds'>) {
  const say = useWords(builderWords);
  const language = useLanguage();
  const data = useMemo(() => controlOptions(catalogue, language), [catalogue, language]);
  const filter = useMemo(
    () => foundAlsoBy((id) => Object.values(catalogue.controls.get(id)?.title ?? {}).join(' ')),
    [catalogue],
  );
  return (
    <Select
      label={say('control')}
      description={say('controlHint')}
      data={data}
      value={requirement.control}
      searchable
      onFocus={selectAll}
      allowDeselect={false}
      filter={filter}
      maxDropdownHeight={360}
      nothingFoundMessage={say('noMatch')}
      onChange={(control) => {
        if (!control || control === requirement.control) return;
        onChange({ control, ...testFor(requirement, control, catalogue) });
      }}
    />
  );
}

/** A test that was a single question about the former control starts anew with the new one. */
function testFor({ test, control: former }: Requirement, control: string, catalogue: Catalogue) {
  if (!('field' in test) || !test.field.startsWith(`${former}/`)) return {};
  const fresh = defaultTest(subjectsOf(control, catalogue)[0]?.path ?? '', catalogue);
  return fresh ? { test: fresh } : {};
}

function TitleInput({ language, requirement, onChange }: PartProps & { readonly language: Language }) {
  const say = useWords(builderWords);
  return (
    <TextInput
      label={say(language === 'en' ? 'titleEn' : 'titleJa')}
      lang={language}
      maxLength={500}
      value={textIn(requirement.title, language)}
      onChange={({ currentTarget }) =>
        onChange(
          { title: withText(requirement.title, language, currentTarget.value) },
          `title-${requirement.id}-${language}`,
        )
      }
    />
  );
}

function SeverityChoice({ requirement, onChange }: PartProps) {
  const say = useWords(builderWords);
  return (
    <Radio.Group
      label={say('severity')}
      value={severityOf(requirement)}
      onChange={(severity) => onChange({ severity: severity })}
    >
      <Group mt={4} gap="xs" align="flex-start">
        <Radio value="mandatory" label={say('mandatory')} description={say('mandatoryHint')} />
        <Radio value="recommended" label={say('recommended')} description={say('recommendedHint')} />
      </Group>
    </Radio.Group>
  );
}

function ScopeChoice({ requirement, onChange }: PartProps) {
  const say = useWords(builderWords);
  return (
    <Radio.Group
      label={say('scope')}
      value={scopeOf(requirement)}
      onChange={(scope) => onChange({ scope: scope })}
    >
      <Group mt={4} gap="xs" align="flex-start">
        <Radio value="service" label={say('service')} description={say('serviceHint')} />
        <Radio value="chain" label={say('chain')} description={say('chainHint')} />
      </Group>
    </Radio.Group>
  );
}
