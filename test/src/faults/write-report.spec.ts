import { expect, it } from 'vitest';
import { writeReport } from './write-report.js';

it('keeps what other runs found, and replaces what the same run found before', () => {
  const first = writeReport(undefined, 'What it means.', { title: 'All faults', body: 'one\n\n| a |\n' });
  expect(first).toBe('# The fault campaign\n\nWhat it means.\n\n## All faults\n\none\n\n| a |\n');
  const second = writeReport(first, 'What it means.', { title: 'disk full', body: 'two' });
  const third = writeReport(second, 'What it means now.', { title: 'All faults', body: 'three' });
  expect(third).toBe(
    '# The fault campaign\n\nWhat it means now.\n\n## All faults\n\nthree\n\n## disk full\n\ntwo\n',
  );
});
