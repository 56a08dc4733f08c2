// Reads every setting once from the environment and reports all faults together.
import { type Result, ok, refused } from '@bunkai/kernel';

/** A variable that cannot be used, and why. The message never repeats a value that may hold a secret. */
export interface ConfigFault {
  readonly variable: string;
  readonly message: string;
}

/** How one variable becomes a value: `parse` refuses with the rest of the sentence "<variable> …". */
export interface Setting<Value> {
  readonly variable: string;
  readonly parse: (text: string) => Result<Value, string>;
  /** What an absent variable gives. */
  readonly absent: () => Result<Value, string>;
}

export type Environment = Readonly<Record<string, string | undefined>>;
type Settings = Readonly<Record<string, Setting<unknown>>>;
export type ConfigOf<Of extends Settings> = {
  readonly [Key in keyof Of]: Of[Key] extends Setting<infer Value> ? Value : never;
};

/** The frozen configuration, or every fault. An empty variable counts as absent. */
export function readEnvironment<Of extends Settings>(
  environment: Environment,
  settings: Of,
): Result<ConfigOf<Of>, readonly ConfigFault[]> {
  const faults: ConfigFault[] = [];
  const config: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(settings)) {
    const text = environment[setting.variable];
    const read = text === undefined || text === '' ? setting.absent() : setting.parse(text);
    if (read.ok) config[key] = read.value;
    else faults.push({ variable: setting.variable, message: read.refusal });
  }
  return faults.length > 0 ? refused(faults) : ok(Object.freeze(config) as ConfigOf<Of>);
}
