const NAMES = ['employee.json', 'manager.json'];

/** The sheets of two invented people, as files. */
export function exampleFiles(): Promise<File[]> {
  return Promise.all(
    NAMES.map(async (name) => {
      const response = await fetch(`/data/example/${name}`);
      if (!response.ok) throw new Error(`${name} could not be fetched`);
      return new File([await response.blob()], name, { type: 'application/json' });
    }),
  );
}
