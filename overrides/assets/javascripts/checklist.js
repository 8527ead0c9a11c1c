// @ts-check
/** Ticks of a checklist that stay while this tab is open, in whichever language it is read. */

const stop = new AbortController();

for (const list of document.querySelectorAll(".checklist")) {
  const boxes = [...list.querySelectorAll("input")];
  // The last folder names the page; the language stands before it.
  const key = `ticks:${location.pathname.split("/").filter(Boolean).at(-1)}`;
  try {
    const kept = new Set(JSON.parse(sessionStorage.getItem(key) ?? "[]"));
    for (const box of boxes) box.checked = kept.has(box.id);
  } catch {
    // Nothing kept, or storage forbidden: an empty list is right.
  }
  const keep = () => {
    try {
      sessionStorage.setItem(key, JSON.stringify(boxes.filter((box) => box.checked).map((box) => box.id)));
    } catch {
      // The boxes still tick; they are only forgotten with the page.
    }
  };
  list.addEventListener("change", keep, { signal: stop.signal });
}
