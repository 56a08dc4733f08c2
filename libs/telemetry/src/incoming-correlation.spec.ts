import { describe, expect, it } from 'vitest';
import { incomingCorrelation } from './incoming-correlation.js';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('the id of a request that comes from a proxy', () => {
  it('is the correlation id, else that of the trace', () => {
    const traceparent = `00-${trace}-00f067aa0ba902b7-01`;
    expect(incomingCorrelation({ traceparent })).toBe(trace);
    expect(incomingCorrelation({ 'x-correlation-id': 'order-2026.11_7', traceparent })).toBe(
      'order-2026.11_7',
    );
  });

  it.each([
    'short',
    '-begins-with-a-dash',
    `${'x'.repeat(65)}`,
    'with a blank in it',
    'line\nbreak-in-it',
    '"quoted-id"',
    '',
    '識別子識別子識別子',
  ])('is not %j', (id) => {
    expect(incomingCorrelation({ 'x-correlation-id': id })).toBeUndefined();
  });

  it.each([
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-${trace}-${'0'.repeat(16)}-01`,
    `ff-${trace}-00f067aa0ba902b7-01`,
    `00-${trace.toUpperCase()}-00f067aa0ba902b7-01`,
    trace,
  ])('is not that of the trace %j', (traceparent) => {
    expect(incomingCorrelation({ traceparent })).toBeUndefined();
  });

  it('is not one of several', () => {
    expect(incomingCorrelation({ 'x-correlation-id': ['first-of-two', 'second-of-two'] })).toBeUndefined();
    expect(incomingCorrelation({})).toBeUndefined();
  });
});
