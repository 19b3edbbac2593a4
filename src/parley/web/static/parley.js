// The slider over days: it only sets a day of the form's own address, so that without scripts the form does the same.
// It takes the place of what the page shows of that day (`data-shows`), and marks the cells that changed.
"use strict";

const DAY = 86_400_000;
const CALM = matchMedia("(prefers-reduced-motion: reduce)");

const said = (cell) => {
  const asked = new URL(cell.href).searchParams;
  return [asked.get("actor"), asked.get("issue"), cell.innerText].join("|");
};

const put = (old, fresh) => {
  const before = new Set([...old.querySelectorAll("a.cell")].map(said));
  const shelf = old.querySelector(".scroll");
  const [left, top] = shelf ? [shelf.scrollLeft, shelf.scrollTop] : [0, 0];
  old.replaceWith(fresh);
  fresh.querySelector(".scroll")?.scrollTo(left, top);
  for (const cell of fresh.querySelectorAll("a.cell")) if (!before.has(said(cell))) cell.classList.add("changed");
};

function setUp(slider) {
  const first = Date.parse(slider.dataset.first);
  const shows = slider.dataset.shows;
  const range = slider.querySelector("input");
  const told = slider.querySelector("output");
  const play = slider.querySelector("button");
  const dayAt = (at) => new Date(first + at * DAY).toISOString().slice(0, 10);
  range.max = Math.max(0, Math.round((Date.parse(slider.dataset.last) - first) / DAY));
  range.value = Math.round((Date.parse(slider.dataset.day) - first) / DAY);
  let latest = 0;

  const say = () => {
    told.textContent = dayAt(Number(range.value));
    range.setAttribute("aria-valuetext", told.textContent);
  };

  const show = async () => {
    const mine = ++latest;
    const address = new URL(location.href);
    address.searchParams.set("as_of", dayAt(Number(range.value)));
    const answer = await fetch(address);
    if (!answer.ok || mine !== latest) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    put(document.getElementById(shows), page.getElementById(shows));
    document.querySelector("input[name=as_of]").value = address.searchParams.get("as_of");
    history.replaceState(null, "", address);
  };

  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const step = async () => {
    range.value = Number(range.value) + 1;
    say();
    await show();
  };
  const named = (going) => {
    play.dataset.going = going ? "yes" : "no";
    play.textContent = going ? "Stop" : CALM.matches ? "Next day" : "Play";
  };

  // Who wants no motion goes on by one day with each press.
  const run = async () => {
    const going = play.dataset.going !== "yes";
    if (going && range.value === range.max) range.value = -1;
    if (CALM.matches) return step();
    named(going);
    while (play.dataset.going === "yes" && Number(range.value) < Number(range.max)) await Promise.all([step(), pause(500)]);
    named(false);
  };

  range.addEventListener("input", say);
  range.addEventListener("change", show);
  play.addEventListener("click", run);
  named(false);
  say();
  slider.hidden = false;
}

document.querySelectorAll(".slider").forEach(setUp);
