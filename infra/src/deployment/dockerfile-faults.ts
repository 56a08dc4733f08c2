// What is wrong with a Dockerfile, found without building it.

const BASE = /^FROM\s+(\S+)(?:\s+AS\s+(\S+))?/i;
const FULL_VERSION = /:\d+\.\d+\.\d+/;

/** Faults in words, none when the image is pinned, runs unprivileged, has a health check and copies only what `exists`. */
export function dockerfileFaults(text: string, exists: (path: string) => boolean): readonly string[] {
  const lines = text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const lastStage = lines.slice(lines.findLastIndex((line) => BASE.test(line)));
  return [...baseFaults(lines), ...copyFaults(lines, exists), ...stageFaults(lastStage)];
}

function baseFaults(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const image = BASE.exec(line)?.[1];
    return image === undefined || FULL_VERSION.test(image) ? [] : [`the base image ${image} is not pinned`];
  });
}

function copyFaults(lines: readonly string[], exists: (path: string) => boolean): string[] {
  const stages = new Set(lines.map((line) => BASE.exec(line)?.[2]));
  return lines.flatMap((line) => {
    const [word, ...parts] = line.split(/\s+/);
    if (word !== 'COPY' && word !== 'ADD') return [];
    const from = parts.find((part) => part.startsWith('--from='))?.slice('--from='.length);
    if (from !== undefined) return stages.has(from) ? [] : [`there is no stage ${from} to copy from`];
    const sources = parts.filter((part) => !part.startsWith('--')).slice(0, -1);
    return sources.filter((path) => !exists(path)).map((path) => `there is no ${path} to copy`);
  });
}

function stageFaults(stage: readonly string[]): string[] {
  const user = stage.findLast((line) => line.startsWith('USER '))?.split(/\s+/)[1];
  const isRoot = user === undefined || /^(?:root|0)(?::|$)/.test(user);
  const isChecked = stage.some((line) => /^HEALTHCHECK\s.*\bCMD\b/.test(line));
  return [...(isRoot ? ['it runs as root'] : []), ...(isChecked ? [] : ['it has no health check'])];
}
