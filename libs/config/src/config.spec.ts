import { describe, expect, it } from 'vitest';
import { readApiConfig } from './api-config.js';
import { configOrExit, describeFaults } from './config-or-exit.js';
import { readLaunchConfig } from './launch-config.js';
import type { Environment } from './read-environment.js';
import { readWorkerConfig } from './worker-config.js';

const databaseUrl = 'postgres://bunkai_app:s3cret@db.example:5432/bunkai';

function apiFaults(environment: Environment): readonly string[] {
  const read = readApiConfig({ DATABASE_URL: databaseUrl, ...environment });
  return read.ok ? [] : read.refusal.map((fault) => `${fault.variable} ${fault.message}`);
}

describe('readApiConfig', () => {
  it('fills in defaults and freezes the result', () => {
    const read = readApiConfig({ DATABASE_URL: databaseUrl, REDIS_URL: '', PORT: '' });
    expect(read).toEqual({
      ok: true,
      value: {
        port: 3000,
        host: '127.0.0.1',
        databaseUrl,
        databaseReplicaUrl: undefined,
        databasePoolSize: 10,
        logLevel: 'info',
        publicUrl: 'http://localhost:3000',
        portalDir: undefined,
        operators: [],
        metricsToken: undefined,
        mailDir: undefined,
        trustedProxies: [],
        allowedNetworks: [],
      },
    });
    expect(read.ok && Object.isFrozen(read.value)).toBe(true);
  });

  it('derives the public URL from the port, and takes a given one without its closing slash', () => {
    const derived = readApiConfig({ DATABASE_URL: databaseUrl, PORT: '8080' });
    const given = readApiConfig({ DATABASE_URL: databaseUrl, PUBLIC_URL: 'https://bunkai.example/' });
    expect(derived.ok && derived.value.publicUrl).toBe('http://localhost:8080');
    expect(given.ok && given.value.publicUrl).toBe('https://bunkai.example');
  });

  it('lists every fault at once, each naming its variable', () => {
    expect(
      apiFaults({
        PORT: '70000',
        LOG_LEVEL: 'loud',
        DATABASE_URL: 'mysql://u:s3cret@h/x',
        PUBLIC_URL: 'here',
      }),
    ).toEqual([
      'PORT must be a whole number from 1 to 65535, not "70000"',
      'DATABASE_URL must be a URL that begins with postgres:// or postgresql://, not with mysql://',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, not "loud"',
      'PUBLIC_URL must be a URL that begins with http:// or https://',
    ]);
  });

  it.each(['0', '-1', '3000.5', '0x50', '1e3', ' 3000', '３０００', 'http', '99999999999999999999'])(
    'refuses the port %j',
    (text) => {
      expect(apiFaults({ PORT: text })).toEqual([
        `PORT must be a whole number from 1 to 65535, not ${JSON.stringify(text)}`,
      ]);
    },
  );

  it('refuses a public URL with a path or an account', () => {
    expect(apiFaults({ PUBLIC_URL: 'https://bunkai.example/portal' })).toEqual([
      'PUBLIC_URL must be scheme, host and port alone, without a path',
    ]);
    expect(apiFaults({ PUBLIC_URL: 'https://a:b@bunkai.example' })).toEqual([
      'PUBLIC_URL must not hold an account',
    ]);
  });

  it('reads operators in lower case, and refuses what is no address or a token that is guessed', () => {
    const read = readApiConfig({ DATABASE_URL: databaseUrl, BUNKAI_OPERATORS: 'Ops@Bank.example, b@c' });
    expect(read.ok && read.value.operators).toEqual(['ops@bank.example', 'b@c']);
    expect(apiFaults({ BUNKAI_OPERATORS: 'ops', BUNKAI_METRICS_TOKEN: 's3cret' })).toEqual([
      'BUNKAI_OPERATORS must be e-mail addresses, separated by commas',
      'BUNKAI_METRICS_TOKEN must be 16 to 256 characters of ASCII without blanks',
    ]);
  });

  it('never repeats a URL, which may hold a password', () => {
    expect(apiFaults({ DATABASE_URL: 's3cret' }).join()).not.toContain('s3cret');
    expect(apiFaults({ DATABASE_URL: 'http://u:s3cret@h/' }).join()).not.toContain('s3cret');
  });

  it('requires the database', () => {
    const read = readApiConfig({});
    expect(read.ok ? [] : read.refusal).toEqual([{ variable: 'DATABASE_URL', message: 'is required' }]);
  });
});

describe('readWorkerConfig', () => {
  it('takes Redis by either scheme and no other', () => {
    for (const redisUrl of ['redis://localhost', 'rediss://:p@cache.example:6380/2']) {
      const read = readWorkerConfig({ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl });
      expect(read.ok && read.value.redisUrl).toBe(redisUrl);
    }
    const read = readWorkerConfig({ DATABASE_URL: databaseUrl, REDIS_URL: 'http://localhost:6379' });
    expect(read.ok ? '' : describeFaults(read.refusal)).toBe(
      'The configuration cannot be used:\n' +
        '  REDIS_URL must be a URL that begins with redis:// or rediss://, not with http://\n',
    );
  });

  it('keeps alerts for good and drops what is retired, unless told otherwise', () => {
    const read = (environment: Environment) =>
      readWorkerConfig({ DATABASE_URL: databaseUrl, ...environment });
    const usual = read({});
    expect(usual.ok && usual.value).toMatchObject({ keepAlertsDays: undefined, retired: 'drop' });
    const given = read({ BUNKAI_KEEP_ALERTS_DAYS: '1825', BUNKAI_RETIRED: 'archive' });
    expect(given.ok && given.value).toMatchObject({ keepAlertsDays: 1_825, retired: 'archive' });
    const faulty = read({ BUNKAI_KEEP_ALERTS_DAYS: '0', BUNKAI_RETIRED: 'keep' });
    expect(faulty.ok ? [] : faulty.refusal.map(({ variable, message }) => `${variable} ${message}`)).toEqual([
      'BUNKAI_KEEP_ALERTS_DAYS must be a whole number from 1 to 36500, not "0"',
      'BUNKAI_RETIRED must be one of drop, archive, not "keep"',
    ]);
  });
});

describe('what mails and tellings need', () => {
  const read = (environment: Environment) => readWorkerConfig({ DATABASE_URL: databaseUrl, ...environment });

  it('has defaults: files, from an address of this machine', () => {
    const config = read({});
    expect(config.ok && config.value).toMatchObject({
      smtpUrl: undefined,
      mailFrom: 'Bunkai <bunkai@localhost>',
      mailDir: `${process.cwd()}/.bunkai/mail`,
      allowedNetworks: [],
      tellAtOnce: 1_000,
      keepImportsDays: 90,
    });
  });

  it('is taken as it is given', () => {
    const given = {
      SMTP_URL: 'smtps://u:p@mail.example:465',
      MAIL_FROM: 'ブンカイ <b@mail.example>',
      BUNKAI_MAIL_DIR: '/var/mail',
      MAIL_BOUNCE_ADDRESS: 'bounces@mail.example',
      BUNKAI_ALLOWED_NETWORKS: '10.0.0.0/8, ::1',
      BUNKAI_TELL_AT_ONCE: '0',
      BUNKAI_KEEP_IMPORTS_DAYS: '36500',
    };
    const config = read(given);
    expect(config.ok && config.value).toMatchObject({
      smtpUrl: 'smtps://u:p@mail.example:465',
      mailFrom: 'ブンカイ <b@mail.example>',
      mailDir: '/var/mail',
      mailBounceAddress: 'bounces@mail.example',
      allowedNetworks: ['10.0.0.0/8', '::1'],
      tellAtOnce: 0,
      keepImportsDays: 36_500,
    });
  });

  it.each([
    { SMTP_URL: 'https://mail.example' },
    { SMTP_URL: 'mail.example' },
    { MAIL_FROM: 'nobody' },
    { MAIL_BOUNCE_ADDRESS: 'Bounces <b@mail.example>' },
    { MAIL_BOUNCE_ADDRESS: 'a-name-of-twenty-eight-chars@mail.example' },
    { MAIL_FROM: 'a@b <c@d' },
    { MAIL_FROM: 'Bunkai\r\nBcc: x@y <b@c>' },
    { BUNKAI_ALLOWED_NETWORKS: 'intranet' },
    { BUNKAI_TELL_AT_ONCE: '-1' },
    { BUNKAI_KEEP_IMPORTS_DAYS: '0' },
  ])('is refused where it cannot be used: %j', (environment) => {
    const config = read(environment);
    expect(config.ok ? [] : config.refusal.map(({ variable }) => variable)).toEqual(Object.keys(environment));
  });
});

describe('readLaunchConfig', () => {
  it('needs no variable, and takes folders from the root', () => {
    const bare = readLaunchConfig({}, '/checkout');
    const relative = readLaunchConfig({ BUNKAI_DATA_DIR: 'state/x' }, '/checkout');
    expect(bare.ok && bare.value).toMatchObject({
      port: 3000,
      dataDir: '/checkout/.bunkai',
      demo: undefined,
    });
    expect(relative.ok && relative.value.dataDir).toBe('/checkout/state/x');
  });

  it.each([
    ['on', true],
    ['0', false],
  ])('reads BUNKAI_DEMO=%s as %s', (text, demo) => {
    const read = readLaunchConfig({ BUNKAI_DEMO: text }, '/');
    expect(read.ok && read.value.demo).toBe(demo);
  });
});

describe('configOrExit', () => {
  it('writes the faults and exits with 78', () => {
    const written: string[] = [];
    const way = {
      write: (text: string) => void written.push(text),
      exit: (status: number): never => {
        throw new Error(`exit ${status}`);
      },
    };
    expect(() => configOrExit(readApiConfig({ DATABASE_URL: databaseUrl, PORT: 'x' }), way)).toThrow(
      'exit 78',
    );
    expect(written.join('')).toBe(
      'The configuration cannot be used:\n  PORT must be a whole number from 1 to 65535, not "x"\n',
    );
  });
});
