import { describe, expect, it } from 'vitest';
import { drawn, hostile, readOut } from '../testing/drawn.js';
import { releaseLanes } from './release-lanes.js';
import { type ReleaseMark, ReleaseTimeline } from './release-timeline.js';

const now = '2026-11-22T07:00:00Z';
const releases: readonly ReleaseMark[] = [
  {
    number: 1,
    state: 'superseded',
    effectiveFrom: '2025-01-01T00:00:00Z',
    publishedAt: '2024-12-01T00:00:00Z',
  },
  {
    number: 2,
    state: 'inForce',
    effectiveFrom: '2026-01-01T00:00:00Z',
    publishedAt: '2025-12-01T00:00:00Z',
    href: '/p/a/b/releases/2',
    summary: hostile,
  },
];

it('puts releases of the same time above one another, and uses no more lanes than there are', () => {
  expect(releaseLanes([10, 10, 10, 50, 11.5, 14])).toEqual([0, 1, 2, 0, 3, 0]);
  expect(Math.max(...releaseLanes(Array.from({ length: 1000 }, () => 5)))).toBe(4);
  expect(releaseLanes([])).toEqual([]);
});

describe('ReleaseTimeline', () => {
  it('lists the newest first with state and dates, in both languages', () => {
    const timeline = (
      <ReleaseTimeline releases={releases.map((r) => ({ ...r, summary: 'Logs.' }))} now={now} />
    );
    expect(readOut(timeline)).toBe(
      'Release 2 In force Effective Jan 1, 2026 Published Dec 1, 2025 Logs. ' +
        'Release 1 Superseded Effective Jan 1, 2025 Published Dec 1, 2024 Logs.',
    );
    expect(readOut(timeline, 'ja')).toContain('リリース 2 有効 2026/01/01発効 2025/12/01公開');
  });

  it('links by what it is given, and keeps hostile text text', () => {
    const html = drawn(
      <ReleaseTimeline
        releases={releases}
        now={now}
        link={(href, children) => <a data-to={href}>{children}</a>}
      />,
    );
    expect(html).toContain('<a data-to="/p/a/b/releases/2">Release 2</a>');
    expect(html).not.toContain('<img');
  });

  it('says that there are none, and leaves the list to the page if told to', () => {
    expect(readOut(<ReleaseTimeline releases={[]} now={now} />)).toBe('Nothing has been released yet.');
    expect(readOut(<ReleaseTimeline releases={releases} now={now} withList={false} />)).toBe('');
  });
});
