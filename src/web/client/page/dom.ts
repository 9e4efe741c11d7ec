/** The element that the page promises to have; its absence is a mistake of ours, not of the reader. */
export function need<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (found === null) throw new Error(`The page has no ${selector}`);
  return found;
}

export function all<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E[] {
  return [...within.querySelectorAll<E>(selector)];
}

/** The JSON that the server put into the page for its script. */
export function pageData<Data>(): Data {
  return JSON.parse(need('#page-data').textContent ?? '') as Data;
}

/** Hands a file to the browser's downloads; nothing leaves the machine. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken hold of the content by the time the click has run.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** One listener for several buttons. */
export function onClick(
  elements: readonly HTMLElement[],
  listener: (event: Event, element: HTMLElement) => void,
  signal: AbortSignal,
): void {
  for (const element of elements)
    element.addEventListener('click', (event) => listener(event, element), { signal });
}
