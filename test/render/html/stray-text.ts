/**
 * Lines of the names on the cover that leave their figure, or enter the overlap. A rule for contrast cannot
 * see what lies under them, so this can. Runs in the page, so it stands on its own.
 */
export function strayText(): string[] {
  const box = (selector: string): DOMRect =>
    document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  const circle = box('.cover-figure circle');
  const square = box('.cover-figure rect');
  const radius = circle.width / 2;
  const inCircle = (x: number, y: number): boolean =>
    Math.hypot(x - circle.left - radius, y - circle.top - radius) < radius;
  const inSquare = (x: number, y: number): boolean =>
    x > square.left && x < document.documentElement.clientWidth && y > square.top && y < square.bottom;
  return [...document.querySelectorAll('.on-figure')].flatMap((name) => {
    const range = document.createRange();
    range.selectNodeContents(name);
    const employee = name.classList.contains('employee');
    return [...range.getClientRects()].flatMap(({ left, right, top, bottom }) => {
      const corners = [left, right].flatMap((x) => [top, bottom].map((y) => [x, y] as const));
      const stays = corners.every(([x, y]) =>
        employee ? inCircle(x, y) && !inSquare(x, y) : inSquare(x, y) && !inCircle(x, y),
      );
      return stays
        ? []
        : [
            `${name.className} ${Math.round(left)}–${Math.round(right)}, ${Math.round(top)}–${Math.round(bottom)}`,
          ];
    });
  });
}
