/** Runs work while no tab of this browser does work of the same name. */
export function oneAtATime<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  return 'locks' in navigator ? navigator.locks.request(`visavis/${name}`, work) : work();
}
