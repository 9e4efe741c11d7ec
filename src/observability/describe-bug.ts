/** What may be told of an error nobody expected: its class and where it happened. */
export interface BugDescription {
  readonly errorName: string;
  readonly frames: readonly string[];
}

/** A bug on another thread, where it was described: the error itself stays there. */
export class ReportedBug extends Error {
  override readonly name = 'ReportedBug';
  readonly bug: BugDescription;

  constructor(bug: BugDescription) {
    super();
    this.bug = bug;
  }
}

const MAX_FRAMES = 12;
/** A class name, not something a library or a caller put there. */
const CLASS_NAME = /^[A-Za-z]\w{0,40}$/;
/** `at name (place:line:column)` or `at place:line:column`. */
const FRAME = /^ {4}at .*:\d+:\d+\)?$/;

/**
 * Reduces anything thrown to its class name and stack frames. The message is left out, because it may
 * quote an answer.
 */
export function describeBug(error: unknown): BugDescription {
  if (!(error instanceof Error)) return { errorName: typeof error, frames: [] };
  if (error instanceof ReportedBug) return error.bug;
  const { name } = error.constructor;
  return {
    errorName: CLASS_NAME.test(name) ? name : 'Error',
    frames: framesOf(error)
      .filter((line) => FRAME.test(line))
      .map((line) => line.trim())
      .slice(0, MAX_FRAMES),
  };
}

/** The stack opens with the message, whose own lines may look like frames: it is cut off as a whole. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  return start < 0 ? [] : stack.slice(start + message.length).split('\n');
}
