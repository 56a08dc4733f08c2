// As `microsecondsPerCall`, of what answers later.

/** Microseconds of the processor that one answer takes, asked one after the other for about `forMs`. */
export async function microsecondsPerAnswer(ask: () => unknown, forMs: number): Promise<number> {
  const begun = process.cpuUsage();
  let passed = 0;
  let answers = 0;
  while (passed < forMs * 1_000) {
    await ask();
    answers++;
    const { user, system } = process.cpuUsage(begun);
    passed = user + system;
  }
  return passed / answers;
}
