// Everything that keeps the draft from being published, each with the way to where it is put right.
import { plain } from '@bunkai/ui/format';
import { useReader, useWords } from '@bunkai/ui/words';
import { Anchor, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import { chromeWords } from '../chrome/chrome.words.js';
import { placeInWords } from '../document/place-in-words.js';
import { useEditor } from '../editor-context.js';
import { sectionNames, useAddress } from '../use-address.js';
import { SectionFrame } from './section-frame.js';

export function FaultsSection() {
  const say = useWords(chromeWords);
  const reader = useReader();
  const { faults, catalogue, store } = useEditor();
  const { linkTo } = useAddress();
  const { document } = store.getState();
  return (
    <SectionFrame title={say('section-faults')} intro={say(faults.length === 0 ? 'noFaults' : 'faultsIntro')}>
      <List spacing="sm">
        {faults.map(({ pointer, code, message }) => {
          const steps = stepsOf(pointer);
          const words = placeInWords(steps, { catalogue, document, reader, say }).parts.join(' › ');
          return (
            <List.Item key={`${pointer} ${code}`}>
              <Anchor component={Link} to={`${linkTo(addressOf(steps))}${fieldOf(steps)}`} size="sm">
                {words}
              </Anchor>
              <Text size="sm">
                <bdi>{plain(message[reader.language])}</bdi>
              </Text>
            </List.Item>
          );
        })}
      </List>
    </SectionFrame>
  );
}

function stepsOf(pointer: string): readonly (string | number)[] {
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  // Numbers are rows, save the numbers that controls of no sort have.
  return names.map((name) => (/^\d+$/.test(name) ? Number(name) : name));
}

function addressOf([first, second, third, fourth]: readonly (string | number)[]): Record<
  string,
  string | null
> {
  if (first === 'statements' && second !== undefined) return { control: String(second), variant: null };
  if (first === 'variants' && third === 'statements' && fourth !== undefined) {
    return { control: String(fourth), variant: String(second) };
  }
  return { section: sectionNames.find((name) => name === first) ?? 'service', variant: null };
}

/** The field's place on its page, as a fragment. */
function fieldOf(steps: readonly (string | number)[]): string {
  const [control, fields, name] = steps.slice(steps[0] === 'variants' ? 3 : 1);
  return fields === 'fields' && name !== undefined ? `#${control}/${name}` : '';
}
