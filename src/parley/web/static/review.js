// Keys for the review: each presses a button that is there without scripts as well. They rest while one types, and
// wholly when the box is unticked.
"use strict";

const queue = document.getElementById("queue");
const box = document.getElementById("keys");
const cards = [...queue.querySelectorAll(".review")];

const here = () => Math.max(0, cards.findIndex((card) => card === document.activeElement || card.contains(document.activeElement)));

const go = (at) => {
  const card = cards[Math.min(Math.max(at, 0), cards.length - 1)];
  if (!card) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
};

const unfold = (details) => {
  details.open = true;
  details.querySelector("input:not([type=hidden]), select").focus();
};

const press = (key) => {
  const found = (cards[here()] || document).querySelector(`[data-key="${key}"]`) || document.querySelector(`.lately [data-key="${key}"]`);
  if (!found) return false;
  if (found.tagName === "DETAILS") unfold(found);
  else found.form.requestSubmit(found);
  return true;
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
  if (event.key === "Escape" && typing) go(here());
  if (!box.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j" || event.key === "k") go(here() + (event.key === "j" ? 1 : -1));
  else if (!"arcnu".includes(event.key) || !press(event.key)) return;
  event.preventDefault();
});

box.checked = localStorage.getItem("parley-keys") !== "off";
box.addEventListener("change", () => localStorage.setItem("parley-keys", box.checked ? "on" : "off"));
if (box.checked) go(cards.findIndex((card) => `#${card.id}` === location.hash));
