// One requirement with its verdicts on all services; and the control that heads those about it.
import { VisuallyHidden } from '@mantine/core';
import { iso27017_2015 } from '@bunkai/catalogue';
import { useFormat } from '@bunkai/ui/format';
import { OutcomeShape, SeverityMark, outcomeText, verdictWords } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { memo } from 'react';
import classes from './matrix.module.css';
import type { Cell, MatrixLine, MatrixTable } from './matrix-model.js';
import { requirementName, rowName } from './service-name.js';
import { verificationWords } from './verification.words.js';

interface MatrixRowProps {
  readonly line: MatrixLine;
  /** Among the requirements, from 0. */
  readonly row: number;
  /** Among all rows, from 1. */
  readonly index: number;
  readonly services: MatrixTable['services'];
  /** The column whose cell is in the order of tabs; null: none of this row. */
  readonly active: number | null;
}

export const MatrixRow = memo(function MatrixRow({ line, row, index, services, active }: MatrixRowProps) {
  const say = useWords(verificationWords);
  const language = useLanguage();
  const nameCell = useCellName(line);
  const { requirement, counts, cells } = line;
  return (
    <tr aria-rowindex={index} className={classes.line}>
      <th scope="row" className={classes.requirement}>
        <span className={classes.requirementParts}>
          <span className={classes.requirementText}>
            <bdi className={classes.requirementTitle} title={requirementName(requirement, language)}>
              {requirementName(requirement, language)}
            </bdi>
            <span className={classes.requirementFacts}>
              <bdi>{requirement.requirementId}</bdi>
              <SeverityMark severity={requirement.severity} />
              {requirement.scope === 'chain' && <span>{say('chain')}</span>}
            </span>
          </span>
          {counts.unmet > 0 && (
            <span className={classes.tallyPart} data-outcome="unmet">
              <VisuallyHidden>{say('totalUnmet')} </VisuallyHidden>
              <OutcomeShape outcome="unmet" size={12} />
              {counts.unmet}
            </span>
          )}
        </span>
      </th>
      {cells.map((cell, column) => {
        const service = services[column]?.service;
        return (
          <td
            key={service?.subscriptionId ?? column}
            className={classes.cell}
            data-place={`${row}:${column}`}
            data-outcome={cell.outcome}
            data-found={cell.isFound || undefined}
            tabIndex={column === active ? 0 : -1}
            aria-label={service ? nameCell(cell, rowName(service, language)) : ''}
          >
            <OutcomeShape outcome={cell.outcome} isWaived={cell.isWaived} size={18} />
            {cell.flip && <span className={classes.flip} data-outcome={cell.flip.outcome} aria-hidden />}
          </td>
        );
      })}
    </tr>
  );
});

function useCellName({ requirement: asked }: MatrixLine): (cell: Cell, service: string) => string {
  const say = useWords(verificationWords);
  const sayVerdict = useWords(verdictWords);
  const language = useLanguage();
  const format = useFormat();
  const requirement = requirementName(asked, language);
  return ({ outcome, isWaived, flip }, service) => {
    const facts = { service, requirement, outcome: outcomeText(sayVerdict, outcome, isWaived) };
    if (!flip) return say('cell', facts);
    return say('cellFlip', { ...facts, after: sayVerdict(flip.outcome), date: format.day(flip.from) });
  };
}

interface MatrixGroupRowProps {
  readonly control: string;
  readonly columns: number;
  readonly index: number;
}

export function MatrixGroupRow({ control, columns, index }: MatrixGroupRowProps) {
  const say = useWords(verificationWords);
  const language = useLanguage();
  const title = iso27017_2015.controls.get(control)?.title[language] ?? '';
  return (
    <tr aria-rowindex={index} className={classes.group}>
      <th scope="rowgroup" colSpan={columns + 1}>
        <bdi className={classes.groupName}>{say('controlOf', { id: control, title })}</bdi>
      </th>
    </tr>
  );
}
