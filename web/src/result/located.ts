// Decides how the page reads the result: by places. A place knows its value and its JSON pointer, so that whatever is
// printed can say where it stands.

type Held<T> = NonNullable<T>;
type Key<T> = keyof Held<T> & (string | number);
type Of<T, K> = Held<T> extends infer H ? (K extends keyof H ? H[K] : undefined) : never;
type Element<T> = Held<T> extends readonly (infer E)[] ? E : never;
type Member<T> = Held<T> extends Readonly<Record<string, infer V>> ? V : never;

export class At<T> {
  constructor(
    readonly value: T,
    readonly path: string,
  ) {}

  /** The place below; where nothing stands, a place without a value. */
  at<K extends Key<T>>(key: K): At<Of<T, K>> {
    const holder = this.value as Record<string | number, unknown> | null | undefined;
    const value = holder === null || holder === undefined || !own(holder, key) ? undefined : holder[key];
    return new At(value as Of<T, K>, `${this.path}/${escaped(String(key))}`);
  }

  /** Of an array: its places in order; of anything else none. */
  each(): At<Element<T>>[] {
    return Array.isArray(this.value) ? this.value.map((value, i) => new At(value as Element<T>, `${this.path}/${i}`)) : [];
  }

  /** Of an object: its keys and places in the order of the result. */
  entries(): [string, At<Member<T>>][] {
    if (this.value === null || typeof this.value !== "object" || Array.isArray(this.value)) return [];
    return Object.entries(this.value).map(([key, value]) => [key, new At(value as Member<T>, `${this.path}/${escaped(key)}`)]);
  }

  /** Whether anything stands here: not null, not missing. */
  get present(): boolean {
    return this.value !== null && this.value !== undefined;
  }
}

/** What stands at a JSON pointer of `document`; undefined where nothing does. */
export function atPointer(document: unknown, pointer: string): unknown {
  let node = document;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (node === null || typeof node !== "object" || !own(node, key)) return undefined;
    node = (node as Record<string, unknown>)[key];
  }
  return node;
}

/** A key as a part of a JSON pointer (RFC 6901). */
export const escaped = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** Ids come from users: `constructor` is a name like any other. */
const own = (holder: object, key: string | number): boolean => Object.prototype.hasOwnProperty.call(holder, key);
