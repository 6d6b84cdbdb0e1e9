// Compares the SHA-256 of a chosen file with the issued edition's, here in the browser.
(() => {
  const input = document.getElementById("file");
  if (!input || !window.crypto?.subtle) return;
  input.parentElement.hidden = false;
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (!file) return;
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    const found = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const same = found === input.dataset.sha256;
    const answer = document.getElementById("answer");
    answer.textContent = `${same ? "●" : "▲"} ${same ? input.dataset.same : input.dataset.other}`;
    answer.className = `verdict-answer ${same ? "verdict-good" : "verdict-bad"}`;
  });
})();
