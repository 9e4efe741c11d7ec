/** What follows from one object alone: worked out when it is first asked for, and forgotten with the object. */
export function onceFor<Source extends object, Value extends object>(
  work: (source: Source) => Value,
): (source: Source) => Value {
  const known = new WeakMap<Source, Value>();
  return (source) => {
    const found = known.get(source);
    if (found !== undefined) return found;
    const made = work(source);
    known.set(source, made);
    return made;
  };
}
