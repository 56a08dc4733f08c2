import { describe, expect, it } from 'vitest';
import { scrubbed, scrubbedValue } from './scrubbed.js';

describe('a scrubbed line', () => {
  it.each([
    ['connecting to postgres://app:s3cret@db:5432/bunkai', 'connecting to postgres://…@db:5432/bunkai'],
    ['redis://:p%40ss@cache', 'redis://…@cache'],
    ['smtps://user@mail.example:465', 'smtps://…@mail.example:465'],
    ['{"password":"hunter2","n":1}', '{"password":"…","n":1}'],
    ['token=abc.def&next=1', 'token=…&next=1'],
    ['Authorization: Bearer abc123 was refused', 'Authorization: … was refused'],
    ['550 5.1.1 <mei.tanaka+x@bank.example.jp>: unknown', '550 5.1.1 <…@…>: unknown'],
    ['nothing of the kind: 12:30 a@b', 'nothing of the kind: 12:30 a@b'],
  ])('%j', (line, expected) => {
    expect(scrubbed(line)).toBe(expected);
  });

  it('reaches into records, and ends at what is deep', () => {
    const circle: Record<string, unknown> = { Password: 'x', to: ['me@home.example'], at: new Date(0) };
    circle['self'] = circle;
    const seen = JSON.stringify(scrubbedValue(circle));
    expect(seen).toContain('"Password":"…","to":["…@…"],"at":"1970-01-01T00:00:00.000Z"');
    expect(seen).not.toContain('home');
  });

  it('makes an error its stack', () => {
    expect(scrubbedValue(new Error('for me@home.example'))).toMatch(/^Error: for …@…\n/);
  });
});
