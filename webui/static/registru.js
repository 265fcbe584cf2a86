/* Improvements only: every page works without this file. */
(() => {
  "use strict";
  const $ = (selector, from = document) => from.querySelector(selector);
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
  const KEY = "ps-taste";

  const summary = $(".govuk-error-summary");
  if (summary) summary.focus();

  /* copy a code */
  for (const button of $$("[data-copy]")) {
    const source = $(button.dataset.copy);
    if (!source || !navigator.clipboard) continue;
    const before = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = "Copiat";
      setTimeout(() => { button.textContent = before; }, 3000);
    });
  }

  /* print */
  for (const button of $$("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  /* a second press while the first is on its way: the server would give the same number, unseen */
  for (const form of $$("form[data-once]")) {
    let pressed = 0;
    form.addEventListener("submit", (event) => {
      if (event.timeStamp - pressed < 10000 && pressed) event.preventDefault();
      else pressed = event.timeStamp;
    });
    window.addEventListener("pageshow", () => { pressed = 0; });
  }

  /* warn before a changed form is left, save drafts */
  const state = (form) => new URLSearchParams(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : value.name]),
  ).toString();
  const guarded = $$("form[data-warn], form[data-autosave]").map((form) => ({ form, saved: state(form), sent: false }));
  for (const entry of guarded) {
    entry.form.addEventListener("submit", () => { entry.sent = true; });
    if (entry.form.dataset.autosave) autosave(entry);
  }
  window.addEventListener("beforeunload", (event) => {
    if (guarded.some((entry) => !entry.sent && state(entry.form) !== entry.saved)) event.preventDefault();
  });

  function autosave(entry) {
    const { form } = entry;
    let note = $("[data-saved]", form);
    if (!note) {
      note = document.createElement("p");
      note.className = "ps-salvat";
      note.setAttribute("role", "status");
      form.append(note);
    }
    const save = async () => {
      const now = state(form);
      if (entry.sent || now === entry.saved) return;
      const fields = new FormData(form);
      for (const [name, value] of [...fields]) if (typeof value !== "string") fields.delete(name);
      try {
        const answer = await fetch(form.dataset.autosave, { method: "POST", body: fields, credentials: "same-origin" });
        if (!answer.ok || answer.redirected) throw new Error(answer.status);
        const same = state(form) === now;
        const told = (answer.headers.get("Content-Type") || "").includes("json") ? await answer.json() : {};
        for (const [name, value] of Object.entries(told)) {
          const field = form.elements.namedItem(name);
          if (field) field.value = value;
        }
        entry.saved = same ? state(form) : now;
        const time = new Date();
        note.textContent = `Salvat la ${time.getHours()}:${String(time.getMinutes()).padStart(2, "0")}`;
      } catch {
        note.textContent = "Nu s-a salvat singur. Folosiți butonul de salvare.";
      }
    };
    setInterval(save, 20000);
  }

  /* keys */
  const dialog = $("#taste");
  const opener = $("[data-shortcuts]");
  const toggle = $("[data-shortcuts-on]");
  const read = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
  const write = (value) => { try { localStorage.setItem(KEY, value); } catch { /* private window */ } };
  const show = () => { if (dialog && dialog.showModal && !dialog.open) dialog.showModal(); };
  if (toggle) {
    toggle.checked = read() !== "oprite";
    toggle.addEventListener("change", () => write(toggle.checked ? "pornite" : "oprite"));
  }
  if (opener && dialog && dialog.showModal) {
    opener.hidden = false;
    opener.addEventListener("click", show);
  }

  const rows = () => $$(".ps-lista tbody tr:not(.grup), [data-rows] > li").map((row) => $("a[href]", row)).filter(Boolean);
  const move = (by) => {
    const links = rows();
    if (!links.length) return;
    const row = document.activeElement.closest("tr, [data-rows] > li");
    const at = links.findIndex((link) => row && row.contains(link));
    const chosen = $$(".is-ales a[href]")[0];
    const start = at >= 0 ? at : links.indexOf(chosen);
    const next = links[Math.min(links.length - 1, Math.max(0, start + by))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    "/": () => { const box = $("main input[type=search]") || $("input[type=search]"); if (box) box.focus(); },
    "?": show,
  };
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const form = (field && field.form && field.form.closest("main") && field.form) || $("form[data-main]") || $("main form[method=post]");
      if (form && dialog) { event.preventDefault(); form.requestSubmit(); }
      return;
    }
    if (!toggle || !toggle.checked || field || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    const act = keys[event.key.toLowerCase()];
    if (act) { event.preventDefault(); act(); }
  });
})();
