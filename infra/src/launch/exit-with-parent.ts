// Loaded into every process that a start runs: when the start is gone, killed or not, the process ends as on SIGTERM.

const PATIENCE_MS = 10_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
// The channel alone does not keep the process alive.
process.channel?.unref();
