// Values that are chosen: yes or no, one code, several codes.
import { codeGroups } from '@bunkai/catalogue';
import { isJsonList } from '@bunkai/disclosure';
import { codeText } from '@bunkai/ui/disclosure';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Button, Checkbox, Group, MultiSelect, Radio, Select, Stack, Text } from '@mantine/core';
import { codesOf } from './codes-of.js';
import { fieldWords } from './field.words.js';
import type { InputProps } from './input-props.js';

// More radio buttons or boxes than this are slower to read than a list to search in.
const FEW = 6;
const MANY = 12;
const GROUPS = ['EU', 'EEA', 'G7', 'ASEAN'] as const;

export function BooleanInput({ label, value, onChange }: InputProps) {
  const say = useWords(fieldWords);
  return (
    <Radio.Group
      aria-label={label}
      value={typeof value === 'boolean' ? String(value) : ''}
      onChange={(next) => onChange(next === 'true')}
    >
      <Group>
        <Radio value="true" label={say('yes')} />
        <Radio value="false" label={say('no')} />
      </Group>
    </Radio.Group>
  );
}

export function EnumInput(props: InputProps) {
  const { label, type, value, onChange, isInvalid, record } = props;
  const say = useWords(fieldWords);
  const language = useLanguage();
  const codes = codesOf(type, record).map((code) => ({
    value: code,
    label: codeText(type, code, language, record),
  }));
  const chosen = typeof value === 'string' ? value : '';
  if (codes.length > FEW || codes.length === 0) {
    return (
      <Select
        aria-label={label}
        placeholder={say('choose')}
        nothingFoundMessage={say('noMatch')}
        data={known(codes, chosen)}
        value={chosen === '' ? null : chosen}
        onChange={(next) => onChange(next ?? undefined)}
        searchable
        maw={420}
        error={isInvalid}
        maxDropdownHeight={280}
      />
    );
  }
  return (
    <Radio.Group aria-label={label} value={chosen} onChange={onChange} error={isInvalid}>
      <Stack gap={8}>
        {codes.map((code) => (
          <Radio key={code.value} value={code.value} label={code.label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

export function CodeSetInput(props: InputProps) {
  const { label, type, value, onChange, record } = props;
  const say = useWords(fieldWords);
  const language = useLanguage();
  const chosen = isJsonList(value) ? value.filter((code) => typeof code === 'string') : [];
  const codes = codesOf(type, record).map((code) => ({ value: code, label: codeText(type, code, language) }));
  const choose = (next: readonly string[]) => onChange(next.length > 0 ? [...next] : undefined);
  return (
    <Stack gap="xs">
      {codes.length > MANY ? (
        <ManyCodes {...props} codes={codes} chosen={chosen} choose={choose} />
      ) : (
        <Checkbox.Group aria-label={label} value={[...chosen]} onChange={choose}>
          <Stack gap={8}>
            {known(codes, ...chosen).map((code) => (
              <Checkbox key={code.value} value={code.value} label={code.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {value === undefined && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange([])} w="fit-content">
          {say('stateNone')}
        </Button>
      )}
      {isJsonList(value) && value.length === 0 && <Text size="sm">{say('statedNone')}</Text>}
    </Stack>
  );
}

interface ManyCodesProps extends InputProps {
  readonly codes: readonly Choice[];
  readonly chosen: readonly string[];
  readonly choose: (codes: readonly string[]) => void;
}

function ManyCodes({ label, type, isInvalid, codes, chosen, choose }: ManyCodesProps) {
  const say = useWords(fieldWords);
  return (
    <>
      <MultiSelect
        aria-label={label}
        placeholder={chosen.length === 0 ? say('search') : ''}
        nothingFoundMessage={say('noMatch')}
        data={known(codes, ...chosen)}
        value={[...chosen]}
        onChange={choose}
        searchable
        hidePickedOptions
        error={isInvalid}
        maxDropdownHeight={280}
      />
      {type.codes === 'iso3166-1-alpha2' && (
        <Group gap={8}>
          <Text size="sm">{say('groups')}</Text>
          {GROUPS.map((group) => (
            <Button
              key={group}
              size="compact-xs"
              variant="default"
              onClick={() => choose([...new Set([...chosen, ...(codeGroups.groups.get(group) ?? [])])])}
            >
              {say(`group-${group}`)}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The choices, and chosen codes that are none of them: they must be seen to be taken away. */
function known(choices: readonly Choice[], ...chosen: readonly string[]): Choice[] {
  const values = new Set(choices.map(({ value }) => value));
  const strange = chosen.filter((code) => code !== '' && !values.has(code));
  return [...choices, ...strange.map((code) => ({ value: code, label: code }))];
}
