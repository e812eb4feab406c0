// Decides what stands on the timeline, and when: events and announced ends in the order of their days, undated ones last.
import type { Page } from "../../result/page";

export interface Happening {
  key: string;
  name: string;
  kind: "past" | "dated" | "possible" | "end" | "entry";
  /** From as_of; null where no day is known. */
  day: number | null;
  /** As the case writes it, or the chance of what may happen on any day. */
  when: string | null;
  harm: boolean;
}

export function happenings(page: Page): Happening[] {
  const { events, mediators } = page.result.negotiation;
  const of = (id: string) => page.word(`mediators/${id}`);
  const all: Happening[] = [
    ...events.map((event, i): Happening => ({
      key: `events/${i}`,
      name: event.name,
      kind: event.kind,
      day: event.day,
      when: event.chance === null ? event.date : (page.result.numbers[event.chance]?.written ?? null),
      harm: event.harm,
    })),
    ...mediators.flatMap((mediator, i): Happening[] => [
      ...(mediator.enters_on_day === null
        ? []
        : [{ key: `mediators/${i}/enters`, name: `${of(mediator.id)} enters`, kind: "entry" as const, day: mediator.enters_on_day, when: null, harm: false }]),
      ...(mediator.deadline_day === null
        ? []
        : [{ key: `mediators/${i}/end`, name: `${of(mediator.id)}: announced end`, kind: "end" as const, day: mediator.deadline_day, when: null, harm: false }]),
    ]),
  ];
  const rank = (each: Happening) => (each.kind === "past" ? (each.day === null ? 3 : 0) : each.kind === "possible" ? 2 : 1);
  return all.sort((a, b) => rank(a) - rank(b) || (a.day ?? 0) - (b.day ?? 0));
}

/** Two scales side by side, the past and what is ahead: days behind are often many more than days ahead. */
export interface Scale {
  at: (day: number) => number;
  ticks: number[];
  today: number;
}

export function scaleOf(all: Happening[], horizon: number, left: number, right: number): Scale {
  const days = all.flatMap((each) => (each.day === null ? [] : [each.day]));
  const first = Math.min(0, ...days);
  const last = Math.max(horizon, ...days);
  const today = first === 0 ? left : left + (right - left) * 0.35;
  const at = (day: number) => (day < 0 ? today + ((left - today) * day) / first : today + ((right - today) * day) / last);
  const steps = (end: number, room: number) => {
    const step = [1, 2, 5, 7, 10, 20, 30, 50, 60, 90, 100, 200, 365, 500, 1000, 2000, 5000].find((each) => (each / end) * room >= 44) ?? end;
    return Array.from({ length: Math.floor(end / step) }, (_, i) => (i + 1) * step);
  };
  const behind = first === 0 ? [] : steps(-first, today - left).map((day) => -day);
  return { at, ticks: [...behind, 0, ...steps(last, right - today)], today };
}
