// What the exit status of the program says, for scripts and CI.

export const exitStatus = {
  /** Every mandatory requirement is met; or the command did what it was asked. */
  success: 0,
  /** A mandatory requirement is unmet; or, with `diff --exit-code`, the disclosures differ. */
  unmet: 1,
  /** No mandatory requirement is unmet, but one is undetermined. */
  undetermined: 2,
  /** The content of a file is invalid. */
  invalid: 3,
  /** Anything else: wrong arguments, a file that cannot be read, a defect of the program. */
  failure: 4,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
