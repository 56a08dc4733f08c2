// The controls by theme with how far each is, and the other parts of the document: what to write next.
import { type Control, themeOf, themes } from '@bunkai/catalogue';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { NativeSelect, Progress, Stack, Text, TextInput } from '@mantine/core';
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleOff,
  IconQuestionMark,
} from '@tabler/icons-react';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { completenessOf, type ControlState, controlStates } from '../document/control-state.js';
import { useDraft, useEditor } from '../editor-context.js';
import { useAddress } from '../use-address.js';
import { chromeWords } from './chrome.words.js';
import classes from './editor.module.css';
import { type ListFilter, listFilters, matchingStates } from './matching-states.js';
import { SectionList } from './section-list.js';

const icons = {
  undisclosed: IconCircleDashed,
  offered: IconCircleCheck,
  'not-offered': IconCircleMinus,
  'not-applicable': IconCircleOff,
  unclear: IconQuestionMark,
} as const;

export function ControlList({ onChoose }: { readonly onChoose?: () => void }) {
  const say = useWords(chromeWords);
  const language = useLanguage();
  const id = useId();
  const { catalogue, variant, faults, released } = useEditor();
  // The list may lag behind the typing; the typing must not wait for the list.
  const document = useDeferredValue(useDraft((state) => state.document));
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<ListFilter>('all');
  const states = useMemo(
    () => controlStates({ catalogue, document, variant, faults, released }),
    [catalogue, document, variant, faults, released],
  );
  const list = useRef<HTMLDivElement>(null);
  const { section, control: current } = useAddress();
  useEffect(() => keepInView(list.current), [section, current]);
  const shown = matchingStates(states, { catalogue, search, filter });
  const complete = completenessOf(states);
  const groups = [...themes.values()]
    .map((theme) => ({ theme, states: shown.filter((state) => themeOf(state) === theme.id) }))
    .filter((group) => group.states.length > 0);
  return (
    <nav aria-label={say('controls')} className={classes.nav}>
      <Stack gap="xs">
        <Text size="sm" id={`${id}-complete`}>
          {say('completeness', { ...complete })}
        </Text>
        <Progress
          value={complete.fields === 0 ? 100 : (100 * complete.disclosed) / complete.fields}
          aria-label={say('progress')}
          size="sm"
        />
        <TextInput
          type="search"
          aria-label={say('search')}
          placeholder={say('search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={say('show')}
          value={filter}
          data={listFilters.map((each) => ({ value: each, label: say(`filter-${each}`) }))}
          onChange={(event) => setFilter(event.currentTarget.value as ListFilter)}
        />
      </Stack>
      <div ref={list} className={classes.scroller}>
        {groups.length === 0 && (
          <Text size="sm" mt="md" role="status">
            {say('none')}
          </Text>
        )}
        {groups.map((group) => (
          <section key={group.theme.id} aria-labelledby={`${id}-${group.theme.id}`}>
            <p className={classes.theme} id={`${id}-${group.theme.id}`}>
              {group.theme.title[language]}
            </p>
            <ul className={classes.list}>
              {group.states.map((state) => {
                const control = catalogue.controls.get(state.id);
                return (
                  control && <Entry key={state.id} control={control} state={state} onChoose={onChoose} />
                );
              })}
            </ul>
          </section>
        ))}
        <SectionList onChoose={onChoose} />
      </div>
    </nav>
  );
}

/** Scrolls the list, and nothing else, to the entry that is shown. */
function keepInView(scroller: HTMLElement | null): void {
  const entry = scroller?.querySelector('[aria-current]');
  if (!scroller || !entry || scroller.scrollHeight <= scroller.clientHeight) return;
  const [frame, place] = [scroller.getBoundingClientRect(), entry.getBoundingClientRect()];
  if (place.top >= frame.top && place.bottom <= frame.bottom) return;
  scroller.scrollTop += place.top - frame.top - frame.height / 2;
}

interface EntryProps {
  readonly control: Control;
  readonly state: ControlState;
  readonly onChoose: (() => void) | undefined;
}

function Entry({ control, state, onChoose }: EntryProps) {
  const say = useWords(chromeWords);
  const language = useLanguage();
  const { section, control: current, linkTo } = useAddress();
  const Icon = icons[state.status];
  const isCurrent = section === null && current === control.id;
  return (
    <li>
      <Link
        to={linkTo({ control: control.id })}
        className={classes.entry}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onChoose}
      >
        <Icon size={16} aria-hidden />
        <span>
          {control.id} {control.title[language]}
        </span>
        <span className={classes.count}>
          {say('fieldCount', { disclosed: state.disclosed, fields: state.fields })}
        </span>
        {(state.faults > 0 || state.isChanged || state.isOwn) && (
          <span className={classes.marks}>
            {state.faults > 0 && <span data-mark="faults">{say('faultCount', { count: state.faults })}</span>}
            {state.isChanged && <span data-mark="changed">{say('changed')}</span>}
            {state.isOwn && <span>{say('own')}</span>}
          </span>
        )}
      </Link>
    </li>
  );
}
