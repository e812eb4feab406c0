// Decides how the keyboard goes through hundreds of numbers: each table or group is one tab stop, arrows move inside,
// Home and End go to its ends (the grid pattern of the ARIA authoring practices).

const numbers = (group: Element): HTMLElement[] => [...group.querySelectorAll<HTMLElement>("data.num")];

/** Makes one number of each group reachable by Tab, the others by arrows; numbers outside of groups all by Tab. */
export function arrangeFocus(root: ParentNode): void {
  for (const number of root.querySelectorAll<HTMLElement>("data.num:not([tabindex])")) number.tabIndex = number.closest("[data-group]") ? -1 : 0;
  for (const group of root.querySelectorAll("[data-group]"))
    if (group.querySelector('data.num[tabindex="0"]') === null) group.querySelector("data.num")?.setAttribute("tabindex", "0");
}

/** To be called on keydown: moves among the numbers of a group. */
export function moveFocus(event: KeyboardEvent): void {
  const from = event.target instanceof HTMLElement ? event.target : null;
  const group = from?.closest("[data-group]");
  if (!from?.matches("data.num") || !group) return;
  const all = numbers(group);
  const to = target(event.key, from, all);
  if (to === undefined) return;
  event.preventDefault();
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}

function target(key: string, from: HTMLElement, all: HTMLElement[]): HTMLElement | undefined {
  const at = all.indexOf(from);
  switch (key) {
    case "ArrowRight":
      return all[at + 1];
    case "ArrowLeft":
      return all[at - 1];
    case "ArrowDown":
      return all.slice(at + 1).find((other) => below(other, from));
    case "ArrowUp":
      return all.slice(0, at).reverse().find((other) => below(from, other));
    case "Home":
      return all[0];
    case "End":
      return all[all.length - 1];
    default:
      return undefined;
  }
}

/** Whether `a` stands in a later row of the same column as `b`, or on a later line outside of tables. */
function below(a: HTMLElement, b: HTMLElement): boolean {
  const [cellA, cellB] = [a.closest("td,th"), b.closest("td,th")];
  if (cellA instanceof HTMLTableCellElement && cellB instanceof HTMLTableCellElement)
    return cellA.cellIndex === cellB.cellIndex && cellA.parentElement !== cellB.parentElement;
  return a.getBoundingClientRect().top > b.getBoundingClientRect().bottom - 1;
}
