// Asks the process of this container whether it is well: the api at PORT, the worker at BUNKAI_HEALTH_PORT.
const port = process.env.BUNKAI_HEALTH_PORT ?? process.env.PORT ?? '3000';

try {
  const response = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(4_000) });
  process.exitCode = response.ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
