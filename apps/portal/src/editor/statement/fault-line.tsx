// A fault in one line, where it belongs.
import type { Fault } from '@bunkai/disclosure';
import { plain } from '@bunkai/ui/format';
import { useLanguage } from '@bunkai/ui/words';
import { Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './statement.module.css';

interface FaultLineProps {
  readonly fault: Fault;
  readonly children?: ReactNode;
}

export function FaultLine({ fault, children }: FaultLineProps) {
  const language = useLanguage();
  return (
    <Text component="div" size="sm" className={classes.fault}>
      <IconAlertCircle size={16} aria-hidden />
      <span>
        <bdi>{plain(fault.message[language])}</bdi> {children}
      </span>
    </Text>
  );
}
