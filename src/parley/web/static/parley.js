// The slider over days: it only sets `as_of` of the form's own address, so that without scripts the form does the same.
"use strict";

const DAY = 86_400_000;

function setUp(slider) {
  const first = Date.parse(slider.dataset.first);
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
    document.getElementById("matrix").replaceWith(page.getElementById("matrix"));
    document.querySelector("input[name=as_of]").value = address.searchParams.get("as_of");
    history.replaceState(null, "", address);
  };

  const pause = (time) => new Promise((done) => setTimeout(done, time));

  const run = async () => {
    const going = play.dataset.going !== "yes";
    play.dataset.going = going ? "yes" : "no";
    play.textContent = going ? "Stop" : "Play";
    if (going && range.value === range.max) range.value = 0;
    while (play.dataset.going === "yes" && Number(range.value) < Number(range.max)) {
      range.value = Number(range.value) + 1;
      say();
      await Promise.all([show(), pause(400)]);
    }
    play.dataset.going = "no";
    play.textContent = "Play";
  };

  range.addEventListener("input", say);
  range.addEventListener("change", show);
  play.addEventListener("click", run);
  say();
  slider.hidden = false;
}

document.querySelectorAll(".slider").forEach(setUp);
