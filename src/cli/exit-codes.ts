/** What a calling script learns from the exit code. */
export const EXIT = {
  done: 0,
  /** The command line itself is wrong: an option, a value, a place to write to. */
  usage: 2,
  /** A file was read and refused; the reasons are on stderr. */
  refused: 3,
  /** A mistake in this program (sysexits EX_SOFTWARE). */
  bug: 70,
  /** Stopped by Ctrl-C (128 + SIGINT), in order: what was finished is kept. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
