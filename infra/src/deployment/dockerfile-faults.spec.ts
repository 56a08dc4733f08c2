import { describe, expect, it } from 'vitest';
import { dockerfileFaults } from './dockerfile-faults.js';

const sound = `FROM node:20.19.5-slim AS build
COPY package.json ./
FROM node:20.19.5-slim
COPY --from=build /x /y
USER 1000:1000
HEALTHCHECK --interval=5s \\
  CMD ["node", "check.mjs"]
`;

function faultsOf(text: string): readonly string[] {
  return dockerfileFaults(text, (path) => path === 'package.json');
}

describe('dockerfileFaults', () => {
  it('finds nothing in a sound one', () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  it.each([
    ['node:20.19.5-slim AS', 'node:20 AS', 'the base image node:20 is not pinned'],
    ['COPY package.json ./', 'COPY package.json gone.txt ./', 'there is no gone.txt to copy'],
    ['--from=build', '--from=builder', 'there is no stage builder to copy from'],
    ['USER 1000:1000', '', 'it runs as root'],
    ['USER 1000:1000', 'USER 0:0', 'it runs as root'],
    ['USER 1000:1000', 'USER 1000\nUSER root', 'it runs as root'],
    ['HEALTHCHECK', '# HEALTHCHECK', 'it has no health check'],
    ['CMD ["node", "check.mjs"]', 'NONE', 'it has no health check'],
  ])('reports %j made %j', (part, spoilt, fault) => {
    expect(faultsOf(sound.replace(part, spoilt))).toEqual([fault]);
  });
});
