// Makes a requirement profile: from a template, from a file, or from nothing.
import { Alert, Button, FileButton, Group, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type Requirements, requirementsFormat } from '@bunkai/requirement';
import { requirementTemplates } from '@bunkai/requirement/templates';
import { localized } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { type Language, languages, useLanguage, useWords } from '@bunkai/ui/words';
import { type FormEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useAct } from '../../api/use-act.js';
import { notifySuccess } from '../../app/notify.js';
import { FaultList } from '../document/fault-list.js';
import { type ReadFile, readRequirements } from '../document/json-file.js';
import { CreateProfileDocument } from '../profile.generated.js';
import { profileWords } from '../profile.words.js';
import { profilesWords } from '../profiles.words.js';
import { textIn } from '../requirement/localized-parts.js';
import { TemplatePreview } from './template-preview.js';

const nothing: Requirements = {
  format: requirementsFormat,
  catalogue: 'iso27017-2015',
  name: '',
  requirements: [],
};

type Names = Readonly<Record<Language, string>>;

export function NewProfileForm() {
  const say = useWords(profilesWords);
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const [create, { isRunning }] = useAct(CreateProfileDocument);
  const from = search.get('from') ?? requirementTemplates[0]?.id ?? 'empty';
  const template = requirementTemplates.find(({ id }) => id === from);
  const [file, setFile] = useState<{ readonly name: string; readonly read: ReadFile } | null>(null);
  const [typed, setTyped] = useState<Partial<Names>>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const document =
    from === 'file'
      ? file?.read.kind === 'document'
        ? file.read.document
        : undefined
      : (template?.document ?? nothing);
  const names: Names = {
    en: typed.en ?? textIn(document?.name, 'en'),
    ja: typed.ja ?? textIn(document?.name, 'ja'),
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    const name = { en: names.en.trim() || null, ja: names.ja.trim() || null };
    if (!document) return setRefusal({ message: say('fileNeeded') });
    if (name.en === null && name.ja === null) return setRefusal({ message: say('nameNeeded') });
    setRefusal(null);
    const given = Object.fromEntries(Object.entries(name).filter(([, text]) => text !== null));
    const answer = await create({ name, document: { ...document, name: given } });
    if (!answer) return;
    const result = answer.createRequirementProfile;
    if (result.__typename !== 'RequirementProfile') return setRefusal(result);
    notifySuccess(say('created'));
    await navigate(`/customer/profiles/${result.id}`);
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <StartChoice
          value={from}
          onChange={(next) => {
            setTyped({});
            setRefusal(null);
            setSearch({ from: next }, { replace: true, preventScrollReset: true });
          }}
        />
        {from === 'file' && <FileChoice file={file} onFile={setFile} />}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NameInputs names={names} onChange={(change) => setTyped({ ...typed, ...change })} />
        </SimpleGrid>
        <RefusalAlert refusal={refusal} />
        <Group>
          <Button type="submit" loading={isRunning}>
            {say('create')}
          </Button>
        </Group>
        {document && document.requirements.length > 0 && (
          <TemplatePreview document={document} {...(template && { source: template.source })} />
        )}
      </Stack>
    </form>
  );
}

interface StartChoiceProps {
  readonly value: string;
  readonly onChange: (from: string) => void;
}

function StartChoice({ value, onChange }: StartChoiceProps) {
  const say = useWords(profilesWords);
  const language = useLanguage();
  return (
    <Radio.Group label={say('start')} value={value} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {requirementTemplates.map(({ id, title, about, document }) => (
          <Radio
            key={id}
            value={id}
            label={say('template', { title: title[language], count: document.requirements.length })}
            description={about[language]}
          />
        ))}
        <Radio value="file" label={say('fromFile')} description={say('fromFileHint')} />
        <Radio value="empty" label={say('fromEmpty')} description={say('fromEmptyHint')} />
      </Stack>
    </Radio.Group>
  );
}

interface NameInputsProps {
  readonly names: Names;
  readonly onChange: (change: Partial<Names>) => void;
}

function NameInputs({ names, onChange }: NameInputsProps) {
  const say = useWords(profilesWords);
  const mine = useLanguage();
  return [mine, ...languages.filter((other) => other !== mine)].map((language) => (
    <TextInput
      key={language}
      label={say(language === 'en' ? 'nameEn' : 'nameJa')}
      lang={language}
      maxLength={200}
      value={names[language]}
      onChange={({ currentTarget }) => onChange({ [language]: currentTarget.value })}
    />
  ));
}

interface FileChoiceProps {
  readonly file: { readonly name: string; readonly read: ReadFile } | null;
  readonly onFile: (file: { readonly name: string; readonly read: ReadFile }) => void;
}

function FileChoice({ file, onFile }: FileChoiceProps) {
  const say = useWords(profilesWords);
  const sayProfile = useWords(profileWords);
  const language = useLanguage();
  const read = file?.read;
  return (
    <Stack gap="xs">
      <Group>
        <FileButton
          accept="application/json,.json"
          inputProps={{ 'aria-label': say('chooseFile') }}
          onChange={(chosen) => {
            if (!chosen) return;
            void chosen.text().then((text) => onFile({ name: chosen.name, read: readRequirements(text) }));
          }}
        >
          {(props) => (
            <Button variant="default" {...props}>
              {say('chooseFile')}
            </Button>
          )}
        </FileButton>
        {file && read?.kind === 'document' && (
          <Text size="sm" role="status">
            {say('fileRead', { name: file.name, count: read.document.requirements.length })}{' '}
            <bdi>{localized(read.document.name, language)}</bdi>
          </Text>
        )}
      </Group>
      {read?.kind === 'not-json' && (
        <Alert color="red" role="alert" title={sayProfile('notJson', { reason: read.reason })} />
      )}
      {read?.kind === 'faulty' && (
        <Alert color="red" role="alert" title={sayProfile('importFaults')}>
          <FaultList faults={read.faults} />
        </Alert>
      )}
    </Stack>
  );
}
