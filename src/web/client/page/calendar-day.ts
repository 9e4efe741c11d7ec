/** Today where the reader is, as YYYY-MM-DD. */
export function todayHere(): string {
  const today = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
}
