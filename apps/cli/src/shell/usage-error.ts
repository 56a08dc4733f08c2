// The command cannot be carried out as it was given: wrong arguments, or a file that cannot be read.

/** Ends the program with status 4 and the message on one line. */
export class UsageError extends Error {}
