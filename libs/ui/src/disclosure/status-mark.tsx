// How a control stands, by shape and word as well as colour.
import type { FactState, Status } from '@bunkai/disclosure';
import {
  IconArrowForwardUp,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleOff,
  IconLock,
} from '@tabler/icons-react';
import { useWords } from '../words/use-words.js';
import { disclosureWords } from './disclosure.words.js';
import classes from './marks.module.css';

/** A statement's status, or why there is none to see. */
export type Standing = Status | Exclude<FactState, 'disclosed'>;

const icons = {
  offered: IconCircleCheck,
  'not-offered': IconCircleMinus,
  'not-applicable': IconCircleOff,
  withheld: IconLock,
  undisclosed: IconCircleDashed,
  inherited: IconArrowForwardUp,
} as const;

export function StatusMark({ standing }: { readonly standing: Standing }) {
  const say = useWords(disclosureWords);
  const Icon = icons[standing];
  return (
    <span className={classes.status} data-standing={standing}>
      <Icon aria-hidden size="1.1em" />
      {say(`status-${standing}`)}
    </span>
  );
}
