// Decides how marks of differences are explained, once below each drawing.
import type { Setting } from "../../result/types";

export function MarksKey({ settings }: { settings: Setting[] }) {
  return (
    <p class="reading key">
      {settings.includes("tempo") ? (
        <>
          <span>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <circle cx="6" cy="6" r="4.5" fill="currentColor" />
            </svg>{" "}
            anchored by reservation
          </span>
          <span>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <path d="M6 1l5 5l-5 5l-5-5z" fill="none" stroke="currentColor" stroke-width="1.6" />
            </svg>{" "}
            anchored by tempo
          </span>
        </>
      ) : null}
      <span>thin line: two Monte Carlo errors on each side</span>
      <span>
        band: <span data-fixed>5–95 %</span> over the uncertain numbers, where the runs can tell one
      </span>
    </p>
  );
}
