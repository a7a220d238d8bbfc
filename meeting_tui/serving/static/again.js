// When the display has gone, look for it every few seconds and show it again: nobody sits at a beamer.
addEventListener("DOMContentLoaded", () => {
  const closed = () => document.body.classList.contains("-closed");
  const look = async () => {
    const found = await fetch("/", { cache: "no-store" }).catch(() => null);
    if (found && found.ok) location.reload();
    else setTimeout(look, 3000);
  };
  new MutationObserver((_, observer) => {
    if (!closed()) return;
    observer.disconnect();
    setTimeout(look, 3000);
  }).observe(document.body, { attributes: true, attributeFilter: ["class"] });
});
