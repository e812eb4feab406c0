// Decides how a reader gets about: the list of sections, beside the text where there is room.
import { sections } from "../sections";

export function Contents() {
  return (
    <nav class="contents" aria-label="Contents">
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} data-fixed>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
