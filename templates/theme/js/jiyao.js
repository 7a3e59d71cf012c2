/* 纪要: on every page colours, and the labels of cells. No dependencies; the pages read without it. */
(() => {
"use strict";
const $ = (q, r = document) => r.querySelector(q);
const $$ = (q, r = document) => [...r.querySelectorAll(q)];
const root = document.documentElement;
const words = JSON.parse($("#words").textContent);
const word = (key, values = {}) =>
  Object.entries(values).reduce((t, [k, v]) => t.replace(`{${k}}`, () => v), words["theme." + key] || "");
const make = (tag, cls, text) => { const e = document.createElement(tag); if (cls) e.className = cls; if (text) e.textContent = text; return e; };

window.jiyao = { $, $$, word, make };

/* colours: as the system, light, dark */
const colours = $("#colours");
let mode = "auto";
try { mode = localStorage.getItem("jy-theme") || "auto"; } catch { /* file:// may have no storage */ }
const paint = () => {
  if (mode === "auto") delete root.dataset.theme; else root.dataset.theme = mode;
  colours.title = `${word("colours")}: ${word("colours-" + mode)}`;
  colours.setAttribute("aria-label", colours.title);
};
colours.hidden = false;
paint();
colours.onclick = () => {
  mode = { auto: "light", light: "dark", dark: "auto" }[mode];
  try { localStorage.setItem("jy-theme", mode); } catch { /* as above */ }
  paint();
};

/* what a table's cells are called, for phones */
$$(".jy table").forEach(table => {
  const heads = $$("thead th", table).map(th => th.textContent);
  $$("tbody tr", table).forEach(tr => [...tr.cells].forEach((td, i) => { td.dataset.l = heads[i] || ""; }));
});
})();
