// What the integration tests' global set-up hands to every spec (`inject` of vitest).
import 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner's connection to an empty database: no superuser; may make databases and roles. */
    postgresUrl: string;
    /** The superuser's connection; the same as `postgresUrl` where a test server is given from outside. */
    postgresSuperuserUrl: string;
    /** Passwords of the roles bunkai_app and bunkai_worker, which exist on the server. */
    postgresPasswords: { readonly app: string; readonly worker: string };
    /** A Redis that keeps nothing on disk, or null where none is installed: skip what needs it. */
    redisUrl: string | null;
  }
}
