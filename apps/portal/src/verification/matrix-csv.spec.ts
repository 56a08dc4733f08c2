import { expect, it } from 'vitest';
import { matrixCsv } from './matrix-csv.js';
import type { MatrixTable } from './matrix-model.js';

it('writes what is shown, and lets no spreadsheet calculate with it', () => {
  const counts = { unmet: 0, undetermined: 0, met: 0, waived: 0, upcoming: 0 };
  const requirement = {
    requirementId: '=1+1',
    control: '12.4.1',
    severity: 'mandatory',
    scope: 'service',
    title: null,
  };
  const cell = { outcome: 'unmet', isWaived: true, flip: null, isFound: false } as const;
  const table = {
    profile: { id: 'p', subscriptions: 1, name: { en: 'P', ja: null }, requirements: [requirement] },
    services: [{ service: {}, counts }],
    groups: [{ control: '12.4.1', lines: [{ requirement, cells: [cell], counts }] }],
    counts,
  } as unknown as MatrixTable;
  const csv = matrixCsv(table, {
    head: ['ID', 'Control', 'Title', 'Severity'],
    requirement: () => 'Logs, "kept"',
    service: () => '日本クラウド',
    outcome: ({ outcome, isWaived }) => `${outcome}${isWaived ? '*' : ''}`,
  });
  expect(csv).toBe(
    '\ufeffID,Control,Title,Severity,日本クラウド\r\n"\'=1+1",12.4.1,"Logs, ""kept""",mandatory,unmet*',
  );
});
