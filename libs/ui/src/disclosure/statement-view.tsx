// One control's statement: how it stands, how binding it is, and field by field what it says.
import type { Control } from '@bunkai/catalogue';
import { type ReaderClass, type Statement, canSee, memberOf } from '@bunkai/disclosure';
import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format.js';
import { useWords } from '../words/use-words.js';
import { CommitmentMark } from './commitment-mark.js';
import { disclosureWords } from './disclosure.words.js';
import { DocumentLink } from './document-link.js';
import { FieldList } from './field-list.js';
import { GivenText } from './given-text.js';
import markClasses from './marks.module.css';
import classes from './statement-view.module.css';
import { StatusMark } from './status-mark.js';

interface StatementViewProps {
  readonly control: Control;
  readonly statement: Statement;
  /** As whom it is read; the provider reads everything. */
  readonly reader: ReaderClass | 'provider';
  /** What to say of a withheld statement beyond that it is: how to get to see it. */
  readonly access?: ReactNode;
}

/** Whether a reader sees no more of the statement than that it exists. */
export function isWithheld({ visibility }: Statement, reader: ReaderClass | 'provider'): boolean {
  return reader !== 'provider' && !canSee(reader, visibility);
}

export function StatementView({ control, statement, reader, access }: StatementViewProps) {
  const say = useWords(disclosureWords);
  if (isWithheld(statement, reader)) {
    const audience = say(`audience-${statement.visibility ?? 'public'}`);
    return (
      <div className={classes.statement}>
        <StatusMark standing="withheld" />
        <p>{say('withheld', { audience })}</p>
        {access}
      </div>
    );
  }
  return (
    <div className={classes.statement}>
      <StatementMarks statement={statement} />
      {statement.status === 'not-offered' && <p>{say('notOffered')}</p>}
      {statement.status === 'not-applicable' && <p>{say('notApplicable')}</p>}
      {statement.status === 'offered' && <Fields control={control} statement={statement} />}
      <Addenda statement={statement} />
    </div>
  );
}

export function StatementMarks({ statement }: { readonly statement: Statement }) {
  const say = useWords(disclosureWords);
  const format = useFormat();
  const { status, commitment, reviewed, visibility = 'public' } = statement;
  return (
    <div className={markClasses.marks}>
      <StatusMark standing={status} />
      <CommitmentMark commitment={commitment} />
      <span className={reviewed === undefined ? markClasses.quiet : undefined}>
        {reviewed === undefined ? say('neverReviewed') : say('reviewed', { date: format.date(reviewed) })}
      </span>
      {visibility !== 'public' && (
        <span>{say('visibility', { audience: say(`audience-${visibility}`) })}</span>
      )}
    </div>
  );
}

function Fields({ control, statement }: Pick<StatementViewProps, 'control' | 'statement'>) {
  const say = useWords(disclosureWords);
  const fields = [...control.fields.values()].map((field) => ({
    field,
    value: memberOf(statement.fields ?? {}, field.name) ?? null,
  }));
  const given = fields.flatMap(({ field, value }) => (value === null ? [] : [{ field, value }]));
  const undisclosed = fields.flatMap(({ field, value }) => (value === null ? [field] : []));
  return (
    <>
      {given.length === 0 && <p>{say('noFields')}</p>}
      <FieldList given={given} undisclosed={undisclosed} />
    </>
  );
}

function Addenda({ statement: { note, evidence = [] } }: Pick<StatementViewProps, 'statement'>) {
  const say = useWords(disclosureWords);
  if (note === undefined && evidence.length === 0) return null;
  return (
    <dl className={classes.fields}>
      {note !== undefined && (
        <div>
          <dt>{say('note')}</dt>
          <dd>
            <GivenText text={note} />
          </dd>
        </div>
      )}
      {evidence.length > 0 && (
        <div>
          <dt>{say('evidence')}</dt>
          <dd>
            <ul className={classes.evidence}>
              {evidence.map((document, index) => (
                <li key={index}>
                  <DocumentLink document={document} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}
