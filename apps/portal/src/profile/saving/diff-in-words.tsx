// What one version of a profile changed against another, requirement by requirement, in words.
import { Badge, Stack, Text } from '@mantine/core';
import type { Catalogue } from '@bunkai/catalogue';
import { type Requirement, scopeOf, severityOf } from '@bunkai/requirement';
import type { ChangedPart, RequirementChange, RequirementsDiff } from '@bunkai/requirement/authoring';
import { localized, plain } from '@bunkai/ui/format';
import { RequirementInWords } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import type { ReactNode } from 'react';
import { builderWords } from '../builder.words.js';
import { controlLabel } from '../test/field-options.js';
import classes from './diff-in-words.module.css';
import { versionsWords } from './versions.words.js';

interface DiffInWordsProps {
  readonly diff: RequirementsDiff;
  readonly catalogue: Catalogue;
}

export function DiffInWords({ diff, catalogue }: DiffInWordsProps) {
  const say = useWords(versionsWords);
  const { changes, isRenamed, isReordered } = diff;
  if (changes.length === 0 && !isRenamed && !isReordered) return <Text>{say('same')}</Text>;
  return (
    <Stack gap="sm">
      {isRenamed && <Text size="sm">{say('renamed')}</Text>}
      {isReordered && <Text size="sm">{say('reordered')}</Text>}
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map((change) => (
            <li key={`${change.kind} ${change.id}`}>
              <Change change={change} catalogue={catalogue} />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

const marks = { added: '+', removed: '−', changed: '±' } as const;

function Change({
  change,
  catalogue,
}: {
  readonly change: RequirementChange;
  readonly catalogue: Catalogue;
}) {
  const say = useWords(versionsWords);
  const language = useLanguage();
  const shown = change.kind === 'removed' ? change.before : change.after;
  return (
    <>
      <div className={classes.head}>
        <Badge variant="default" tt="none">
          {`${marks[change.kind]} ${say(change.kind)}`}
        </Badge>
        <strong>
          <bdi>{plain(change.id)}</bdi>
        </strong>
        <bdi>{localized(shown.title, language)}</bdi>
      </div>
      {change.kind === 'changed' ? (
        <dl className={classes.parts}>
          {change.parts.map((part) => (
            <div key={part}>
              <dt>{say(`part-${part}`)}</dt>
              <dd>
                <del>
                  <Part part={part} of={change.before} catalogue={catalogue} />
                </del>
                <span className={classes.arrow} aria-hidden>
                  {'→'}
                </span>
                <ins>
                  <Part part={part} of={change.after} catalogue={catalogue} />
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <Text size="sm" component="div" pl="md">
          <Part part="test" of={shown} catalogue={catalogue} />
        </Text>
      )}
    </>
  );
}

interface PartProps {
  readonly part: ChangedPart;
  readonly of: Requirement;
  readonly catalogue: Catalogue;
}

function Part({ part, of, catalogue }: PartProps): ReactNode {
  const say = useWords(builderWords);
  const sayVersions = useWords(versionsWords);
  const language = useLanguage();
  switch (part) {
    case 'control':
      return controlLabel(of.control, catalogue, language);
    case 'title':
      return <bdi>{localized(of.title, language) || sayVersions('noTitle')}</bdi>;
    case 'severity':
      return say(severityOf(of));
    case 'scope':
      return say(scopeOf(of));
    case 'test':
    case 'order':
      return (
        <RequirementInWords
          test={of.test}
          control={of.control}
          catalogue={catalogue}
          language={language}
          isCompact
        />
      );
  }
}
