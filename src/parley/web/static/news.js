// Says that the ledger has grown since the page was made. Only a page that is looked at listens: a browser keeps few
// connections to one server, and each listener takes one. Without scripts nothing is missing but the line.
"use strict";

const news = document.getElementById("news");

if (news && window.EventSource) {
  let stream = null;

  const stop = () => {
    if (stream) stream.close();
    stream = null;
  };

  const tell = () => {
    stop();
    document.removeEventListener("visibilitychange", listen);
    news.hidden = false;
  };

  const listen = () => {
    if (document.hidden) return stop();
    if (stream) return undefined;
    stream = new EventSource(news.dataset.stream);
    stream.addEventListener("message", tell);
    return undefined;
  };

  document.addEventListener("visibilitychange", listen);
  window.addEventListener("pagehide", stop);
  listen();
}
