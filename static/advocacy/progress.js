// Looks every two seconds how far an edition's file is, and shows the page anew once that has changed.
(() => {
  const state = (page) => page.querySelector("[data-render-status]")?.dataset.renderStatus;
  const before = state(document);
  if (!before) return;
  const look = async () => {
    const response = await fetch(location.href).catch(() => null);
    const now = response?.ok ? state(new DOMParser().parseFromString(await response.text(), "text/html")) : before;
    if (now === before) setTimeout(look, 2000);
    else location.reload();
  };
  setTimeout(look, 2000);
})();
