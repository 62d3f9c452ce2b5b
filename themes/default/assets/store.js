// What this device keeps for the reader: nothing at all before the reader says yes. One entry per kind and id
// ("vinkjes", "eerste-100-dagen") under a key of its own in localStorage, so that two tabs that work on two lists
// never write over each other. Without permission, or where the browser cannot keep anything, entries live as long
// as the page: whoever uses the store need not know the difference, but can ask for it and must say it.
//
//   const found = store.get("vinkjes", id, isTicks);          // null: nothing (readable) there
//   const where = store.update("vinkjes", id, isTicks, (ticks) => ({ ...ticks, "v-01": "x" }));
//   store.onChange((change) => { if (concerns(change, "vinkjes", id)) show(); });

/** How it went: kept on this device, or only in this page because there is no permission ("page"), no room
 *  ("full") or no storage at all ("blocked").
 * @typedef {"kept" | "page" | "full" | "blocked"} Outcome */
/** What changed. Empty names mean: anything may have. `isHere` is false when another tab did it.
 * @typedef {{ kind: string, id: string, isHere: boolean }} Change */
/** Something this device keeps. `value` is null when it cannot be read.
 * @typedef {{ kind: string, id: string, value: unknown, bytes: number }} Entry */
/** What an import did: how many entries came in, or why none did.
 * @typedef {{ count: number, problem: "" | "unreadable" | "foreign" | Outcome }} Imported */
/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">} Shelf */
/** Whether a value that was read has the shape its user expects. Anyone may have written it.
 * @template T @typedef {(value: unknown) => value is T} Check */

const prefix = "wegwijzer:";
const permission = `${prefix}bewaren`;
const choice = "wegwijzer-theme"; // light or dark: kept by theme-switch.js, wiped here with the rest
const name = /^[a-z0-9][a-z0-9-]{0,80}$/;
const mostBytes = 1_000_000; // of an import

/** @param {string} kind @param {string} id */
const keyOf = (kind, id) => `${prefix}${kind}:${id}`;

/** @param {string} key @returns {{ kind: string, id: string } | null} */
function partsOf(key) {
  const [first, kind = "", id = "", ...rest] = key.split(":");
  return `${first}:` === prefix && name.test(kind) && name.test(id) && rest.length === 0 ? { kind, id } : null;
}

/** @param {string} text @returns {unknown} null when it is not JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Both records' keys, the second's value where both have one: what two pages found before either was kept.
 * @param {unknown} first @param {unknown} second */
const merged = (first, second) => (isRecord(first) && isRecord(second) ? { ...first, ...second } : second);

/** @param {Change} change @param {string} kind @param {string} [id] */
export const concerns = (change, kind, id) =>
  change.kind === "" || (change.kind === kind && (id === undefined || change.id === "" || change.id === id));

/**
 * A store on `open()`'s shelf, which may throw (a browser that blocks storage does) each time it is asked for.
 * @param {() => Shelf} open
 */
export function createStore(open) {
  /** What this page holds and the device does not. @type {Map<string, unknown>} */
  const held = new Map();
  /** @type {Set<(change: Change) => void>} */
  const listeners = new Set();

  /** @param {string} kind @param {string} id */
  function tell(kind, id, isHere = true) {
    for (const listener of listeners) listener({ kind, id, isHere });
  }

  /** @param {string} key @returns {string | null} */
  function read(key) {
    try {
      return open().getItem(key);
    } catch {
      return null;
    }
  }

  /** @param {string} key @param {string} text @returns {Outcome} */
  function write(key, text) {
    try {
      open().setItem(key, text);
      return "kept";
    } catch (error) {
      return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "blocked";
    }
  }

  /** @param {string} key */
  function erase(key) {
    try {
      open().removeItem(key);
    } catch {
      // Nothing is kept here, so nothing is left.
    }
  }

  /** @returns {string[]} keys of everything kept, permission and choice of colours left out, in order */
  function keys() {
    try {
      const shelf = open();
      return Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? "")
        .filter((key) => partsOf(key))
        .sort();
    } catch {
      return [];
    }
  }

  /** @param {string} key @param {unknown} value @returns {Outcome} */
  function keep(key, value) {
    const outcome = isAllowed() ? write(key, JSON.stringify(value)) : "page";
    if (outcome === "kept") held.delete(key);
    else held.set(key, value);
    return outcome;
  }

  /** Whether the reader said yes on this device (in any tab). */
  function isAllowed() {
    return read(permission) !== null;
  }

  /** The reader says yes: what this page holds is kept from now on, together with what was there. The permission is
   *  written last: another tab that hears of it has then heard of all the rest, and adds to it what it holds itself.
   * @returns {Outcome} */
  function allow() {
    /** @type {Outcome} */
    let outcome = "kept";
    const written = [];
    for (const [key, value] of held) {
      const kept = read(key);
      const one = write(key, JSON.stringify(kept === null ? value : merged(parsed(kept), value)));
      if (one === "kept") written.push({ key, before: kept });
      else outcome = one;
    }
    const allowed = write(permission, "ja");
    for (const { key, before } of written) {
      if (allowed === "kept") held.delete(key);
      else if (before === null) erase(key);
      else write(key, before);
    }
    tell("", "");
    return allowed === "kept" ? outcome : allowed;
  }

  /** The entry, or null when there is none or it does not pass the check (then it is left as it is until something
   *  is put there). @template T @param {string} kind @param {string} id @param {Check<T>} check @returns {T | null} */
  function get(kind, id, check) {
    const key = keyOf(kind, id);
    const text = read(key);
    const value = held.has(key) ? held.get(key) : text === null ? null : parsed(text);
    return check(value) ? value : null;
  }

  /** Whether something is kept there that cannot be read. @template T @param {string} kind @param {string} id
   *  @param {Check<T>} check */
  function isCorrupt(kind, id, check) {
    const text = read(keyOf(kind, id));
    return text !== null && !check(parsed(text));
  }

  /** Puts a value that JSON can hold. @param {string} kind @param {string} id both of a-z, 0-9 and hyphens
   *  @param {unknown} value @returns {Outcome} */
  function put(kind, id, value) {
    if (!name.test(kind) || !name.test(id)) throw new RangeError(`${kind}:${id}`);
    const outcome = keep(keyOf(kind, id), value);
    tell(kind, id);
    return outcome;
  }

  /** Changes an entry from what is there now, so that another tab's change is not lost; null takes it away.
   * @template T @param {string} kind @param {string} id @param {Check<T>} check @param {(value: T | null) => T | null} change
   * @returns {Outcome} */
  function update(kind, id, check, change) {
    const value = change(get(kind, id, check));
    return value === null ? remove(kind, id) : put(kind, id, value);
  }

  /** @param {string} kind @param {string} id @returns {Outcome} */
  function remove(kind, id) {
    held.delete(keyOf(kind, id));
    erase(keyOf(kind, id));
    tell(kind, id);
    return isAllowed() ? "kept" : "page";
  }

  /** Everything this device keeps, by kind and id; what only this page holds is not in it. @returns {Entry[]} */
  function entries() {
    return keys().map((key) => {
      const text = read(key) ?? "";
      const { kind, id } = /** @type {{ kind: string, id: string }} */ (partsOf(key));
      return { kind, id, value: parsed(text), bytes: key.length + text.length };
    });
  }

  /** Everything readable that is kept, as the text of a JSON file. */
  function exported() {
    const kept = entries()
      .filter((entry) => entry.value !== null)
      .map(({ kind, id, value }) => ({ kind, id, value }));
    return `${JSON.stringify({ wegwijzer: 1, kept }, null, 1)}\n`;
  }

  /** Puts back what `exported` made, over what is there; counts as permission, for importing is asking to keep.
   *  Values are not judged here: whoever reads one checks it.
   * @param {string} text @returns {Imported} */
  function imported(text) {
    const file = text.length > mostBytes ? null : parsed(text);
    if (!isRecord(file)) return { count: 0, problem: "unreadable" };
    if (file.wegwijzer !== 1 || !Array.isArray(file.kept)) return { count: 0, problem: "foreign" };
    const allowed = isAllowed() ? "kept" : write(permission, "ja");
    if (allowed !== "kept") return { count: 0, problem: allowed };
    let count = 0;
    for (const entry of file.kept) {
      const key = isRecord(entry) && entry.value !== undefined ? keyOf(`${entry.kind}`, `${entry.id}`) : "";
      if (!partsOf(key)) continue;
      held.delete(key);
      const outcome = write(key, JSON.stringify(entry.value));
      if (outcome !== "kept") {
        tell("", "");
        return { count, problem: outcome };
      }
      count += 1;
    }
    tell("", "");
    return { count, problem: "" };
  }

  /** Takes everything away: all entries, the permission and the choice of colours. */
  function wipe() {
    held.clear();
    for (const key of [...keys(), permission, choice]) erase(key);
    tell("", "");
  }

  /** @param {(change: Change) => void} listener called after every change, here or in another tab */
  function onChange(listener) {
    listeners.add(listener);
  }

  /** What the browser says about another tab. @param {string | null} key null: everything was taken away */
  function heardFromElsewhere(key) {
    if (key === permission && isAllowed()) allow();
    const parts = key === null || key === permission ? { kind: "", id: "" } : partsOf(key);
    if (parts) tell(parts.kind, parts.id, false);
  }

  return { isAllowed, allow, get, isCorrupt, put, update, remove, entries, exported, imported, wipe, onChange, heardFromElsewhere };
}

/** The store of this device. */
export const store = createStore(() => localStorage);

if (typeof window !== "undefined") {
  addEventListener("storage", (event) => store.heardFromElsewhere(event.key));
  // A page that comes back from the browser's memory heard nothing in the meantime.
  addEventListener("pageshow", (event) => {
    if (event.persisted) store.heardFromElsewhere(null);
  });
}
