/**
 * Works on several inputs at once and gives the outcomes in the order of the inputs.
 *
 * The next input is asked for only when there is room, so that a fast source waits for slow work and
 * memory does not grow with the length of the input.
 *
 * @param work is started in order; when it rejects, the loop that reads the outcomes ends with it
 * @param atOnce most inputs that are worked on or wait to be taken
 */
export async function* inOrder<Input, Outcome>(
  inputs: AsyncIterable<Input>,
  work: (input: Input) => Promise<Outcome>,
  atOnce: number,
): AsyncGenerator<Outcome, void, undefined> {
  const running: Promise<Outcome>[] = [];
  for await (const input of inputs) {
    const outcome = work(input);
    // It is awaited below, but maybe only after another one has failed.
    outcome.catch(() => {});
    running.push(outcome);
    if (running.length >= atOnce) yield* first(running);
  }
  while (running.length > 0) yield* first(running);
}

async function* first<Outcome>(running: Promise<Outcome>[]): AsyncGenerator<Outcome, void, undefined> {
  const outcome = running.shift();
  if (outcome !== undefined) yield await outcome;
}
