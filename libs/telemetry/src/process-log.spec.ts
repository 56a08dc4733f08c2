import { describe, expect, it } from 'vitest';
import { withCorrelation } from './correlation.js';
import { ProcessLog, type LogLevel } from './process-log.js';
import { readable } from './readable.js';

function logTo(lines: string[], level: LogLevel = 'info'): ProcessLog {
  return new ProcessLog({
    process: 'worker',
    level,
    destination: { write: (line) => void lines.push(line) },
  });
}
const parsed = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the log of a process', () => {
  it('writes one JSON line a record, whatever the message holds', () => {
    const lines: string[] = [];
    logTo(lines).warn('first\nsecond "quoted" 分界 \u2028', 'Outbox');
    expect(lines.map((line) => line.indexOf('\n'))).toEqual([(lines[0]?.length ?? 0) - 1]);
    expect(parsed(lines)).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/) as string,
        process: 'worker',
        context: 'Outbox',
        msg: 'first\nsecond "quoted" 分界 \u2028',
      },
    ]);
  });

  it('names the request or job in which it is written, across what is awaited, and no other', async () => {
    const lines: string[] = [];
    const log = logTo(lines);
    const job = (id: string) =>
      withCorrelation(id, async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        log.log({ msg: id, count: 3 });
      });
    await Promise.all([job('first-job'), job('second-job')]);
    log.log('outside');
    expect(parsed(lines).map(({ msg, correlationId, count }) => [msg, correlationId, count])).toEqual([
      ['first-job', 'first-job', 3],
      ['second-job', 'second-job', 3],
      ['outside', undefined, undefined],
    ]);
  });

  it('keeps no secret and no address', () => {
    const lines: string[] = [];
    const log = logTo(lines);
    log.error('postgres://app:hunter2@db refused', 'Error: for mei@bank.example\n at x', 'Database');
    log.log({ msg: 'signed in', password: 'hunter2', nested: { token: 'hunter2' } });
    log.fatal(new Error('password=hunter2'));
    const text = lines.join('');
    expect(lines).toHaveLength(3);
    expect(text).not.toMatch(/hunter2|mei|bank\.example/);
    expect(parsed(lines)[0]).toMatchObject({ stack: 'Error: for …@…\n at x', context: 'Database' });
  });

  it('is silent below its level, and of the framework’s start-up', () => {
    const lines: string[] = [];
    const log = logTo(lines);
    log.debug('hidden');
    log.log('Nest application successfully started', 'NestApplication');
    expect(lines).toEqual([]);
  });

  it('is read by people at a terminal', () => {
    const seen: string[] = [];
    const destination = readable({ write: (text) => seen.push(text) });
    new ProcessLog({ process: 'api', level: 'info', destination }).log({ msg: 'request done', status: 200 });
    destination.write('no record\n');
    expect(seen.join('')).toMatch(/^\d\d:\d\d:\d\d\.\d{3} INFO {2}api request done status=200\nno record\n$/);
  });
});
