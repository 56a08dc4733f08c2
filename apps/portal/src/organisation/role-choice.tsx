// What somebody may do, to be ticked; roles that the organisation's sides do not have are not offered.
import { Checkbox, Stack } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import type { Role } from './organisation.generated.js';
import { organisationWords } from './organisation.words.js';

const roles = ['owner', 'publisher', 'assessor', 'viewer'] as const;

interface RoleChoiceProps {
  readonly value: readonly Role[];
  readonly onChange: (roles: Role[]) => void;
}

export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const say = useWords(organisationWords);
  return (
    <Checkbox.Group
      label={say('roles')}
      value={[...value]}
      onChange={(chosen) => onChange(roles.filter((role) => chosen.includes(role)))}
    >
      <Stack gap="xs" mt={4}>
        {roles.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={say(`role_${role}`)}
            description={say(`roleHint_${role}`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
