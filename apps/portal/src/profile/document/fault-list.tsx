// Faults of a document with their places, where no field of a form can show them.
import { List } from '@mantine/core';
import type { Fault } from '@bunkai/disclosure';
import { plain } from '@bunkai/ui/format';
import { useLanguage } from '@bunkai/ui/words';

const MOST = 50;

export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  const language = useLanguage();
  return (
    <List size="sm">
      {faults.slice(0, MOST).map(({ pointer, message }, index) => (
        <List.Item key={`${index} ${pointer}`}>
          <bdi>{plain(message[language])}</bdi> {pointer !== '' && <code>{plain(pointer)}</code>}
        </List.Item>
      ))}
    </List>
  );
}
