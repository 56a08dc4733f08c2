// Loaded into a process of the platform before anything else: makes its clock jump, for everything in it that asks for the date.
// BUNKAI_CLOCK_JUMP is `±ms@ms`: by how much, and how long after the start. Monotonic time goes on as it did.

const [, by = '0', after = '0'] = /^([+-]\d+)@(\d+)$/.exec(process.env['BUNKAI_CLOCK_JUMP'] ?? '') ?? [];
let aheadMs = 0;
setTimeout(() => (aheadMs = Number(by)), Number(after)).unref();

const Real = Date;
const now = (): number => Real.now() + aheadMs;

globalThis.Date = new Proxy(Real, {
  construct: (target, given: unknown[], as) =>
    Reflect.construct(
      target,
      given.length === 0 ? [now()] : given,
      as === globalThis.Date ? target : as,
    ) as Date,
  apply: () => new Real(now()).toString(),
  get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
});
