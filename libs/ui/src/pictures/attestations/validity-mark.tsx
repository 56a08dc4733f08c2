// How a certificate stands, as a shape: a tick, a clock, a cross, an arrow, an open ring.
import {
  IconArrowRight,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockExclamation,
  IconHelpCircle,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Validity } from './read-attestations.js';
import classes from './attestation-timeline.module.css';

const icons: Readonly<Record<Validity, TablerIcon>> = {
  valid: IconCircleCheck,
  expiring: IconClockExclamation,
  expired: IconCircleX,
  upcoming: IconArrowRight,
  openEnded: IconCircleDashed,
  undated: IconHelpCircle,
};

export function ValidityMark({ validity }: { readonly validity: Validity }) {
  const Icon = icons[validity];
  return <Icon className={classes.mark} size={16} stroke={2} aria-hidden="true" />;
}
