/* 纪要: sorting and filtering the tables across reports. They are complete without it. Comes after jiyao.js. */
(() => {
"use strict";
const { $, $$, word } = window.jiyao;
const make = (tag, props = {}, ...children) => {
  const e = Object.assign(document.createElement(tag), props);
  e.append(...children);
  return e;
};
/* a long list stands in groups, a table each; sorted, it is one */
const slot = $(".filters[data-facets]"), box = slot && $(".table", slot.parentNode);
const groups = box ? $$(".grp", box).filter(grp => $("tbody", grp)) : [];
if (!groups.length) return;
const first = $("tbody", groups[0]), rows = $$("tbody tr", box), home = new Map(rows.map(row => [row, row.parentNode]));
const jump = $(".groups", slot.parentNode), heads = groups.map(grp => $$("thead th", grp));
const names = heads[0].map(th => th.textContent.trim());
const asked = new URLSearchParams(location.search);
const text = new Map(rows.map(row => [row, row.textContent.toLowerCase()]));
const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });

/* what a column sorts by: sums by value inside what can be ranked together, days, counts, words */
const read = cell => {
  const sum = $("[data-value]", cell), day = $("[data-key],[data-year]", cell), said = cell.textContent.trim();
  return { sum, day: day && (day.dataset.key || day.textContent.trim()), said, count: /^\d+\D{0,9}$/.test(said) };
};
/* a day without a year (--03-14), or told in words, has no place between the others: it stays last */
const dated = day => /^\d{4}/.test(day || "") ? day : "";
const columns = names.map((_, i) => {
  const cells = new Map(rows.map(row => [row, read(row.cells[i])])), all = [...cells.values()];
  const told = all.filter(c => c.said);
  const type = all.some(c => c.sum) ? "sum" : all.some(c => c.day) ? "day" : told.length && told.every(c => c.count) ? "count" : "word";
  const keys = new Map([...cells].map(([row, c]) => [row, {
    group: (c.sum && c.sum.dataset.group) || "",
    key: { sum: c.sum ? Number(c.sum.dataset.value) : "", day: dated(c.day), count: c.said && parseInt(c.said), word: c.said }[type],
  }]));
  return { keys, type: type === "sum" || type === "count" ? "number" : type };
});
const ranked = i => !$(".pu", rows[0].cells[i]);
const order = (a, b) => typeof a === "number" && typeof b === "number" ? a - b : collator.compare(a, b);
const sorted = (column, down) => {
  const { keys } = columns[column];
  const blank = rows.filter(row => keys.get(row).key === "");
  const filled = rows.filter(row => keys.get(row).key !== "");
  filled.sort((a, b) => {
    const x = keys.get(a), y = keys.get(b);
    return collator.compare(x.group, y.group) || order(x.key, y.key) * (down ? -1 : 1);
  });
  return [...filled, ...blank];
};

/* the filters: any word of the row, and what the rows tell of themselves */
const facet = name => {
  const of = new Map(rows.map(row => [row, new Set(
    $$(`[data-${name}]`, row).map(e => e.dataset[name] || e.textContent.trim()))]));
  const counts = new Map();
  of.forEach(values => values.forEach(v => counts.set(v, (counts.get(v) || 0) + 1)));
  const options = [...counts].sort((a, b) => name === "year" ? b[0] - a[0] : b[1] - a[1] || collator.compare(a[0], b[0]));
  return { name, of, options };
};
const facets = slot.dataset.facets.split(" ").map(facet);
const field = (label, control, id) => {
  control.id = "filter-" + id;
  return make("div", {}, make("label", { htmlFor: control.id, textContent: label }), control);
};
/* what the report says is Chinese whatever the interface is */
const foreign = !/^zh/.test(document.documentElement.lang);
const option = (value, label) => make("option", { value, textContent: label, ...foreign && /\p{Script=Han}/u.test(value) && { lang: "zh-Hans" } });
const query = make("input", { type: "search", value: asked.get("q") || "", autocomplete: "off", placeholder: word("filter-hint") });
const selects = facets.map(f => {
  const s = make("select", {}, option("", word("filter-all")),
    ...f.options.map(([v, n]) => option(v, word("filter-option", { value: v, n }))));
  s.value = asked.get(f.name) || "";
  if (s.selectedIndex < 0) s.value = "";
  return s;
});
const by = make("select", {}, option("", word("sort-given")));
columns.forEach(({ type }, i) => ranked(i) && ["down", "up"].forEach(way =>
  by.append(option(`${i}.${way}`, word(`sort-${type}-${way}`, { column: names[i] })))));
by.value = asked.get("sort") || "";
if (by.selectedIndex < 0) by.value = "";
const count = make("span", { role: "status" });
const reset = make("button", { type: "button", className: "plain", textContent: word("filter-clear"), hidden: true });
const form = make("form", { className: "fields", role: "search", onsubmit: () => false },
  field(word("filter-words"), query, "q"),
  ...facets.map((f, i) => field(word("filter-" + f.name), selects[i], f.name)),
  field(word("sort"), by, "sort"));
form.setAttribute("aria-label", word("filter-label"));
const none = make("p", { className: "nothing", textContent: word("filter-none"), hidden: true });
slot.append(form, make("div", { className: "tbar" }, count, reset));
box.append(none);

const arrange = () => {
  const [column, way] = by.value.split(".");
  heads.forEach(group => group.forEach((th, i) => {
    if (by.value && i === Number(column)) th.setAttribute("aria-sort", way === "down" ? "descending" : "ascending");
    else th.removeAttribute("aria-sort");
  }));
  if (by.value) first.append(...sorted(Number(column), way === "down"));
  else rows.forEach(row => home.get(row).append(row));
  box.classList.toggle("sorted", !!by.value);
};
const pick = () => {
  const asks = query.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  rows.forEach(row => {
    const fits = asks.every(w => text.get(row).includes(w)) &&
      facets.every((f, i) => !selects[i].value || f.of.get(row).has(selects[i].value));
    row.hidden = !fits;
    shown += fits;
  });
  groups.forEach(grp => {
    const left = $$("tbody tr:not([hidden])", grp).length, of = $("h2 i", grp);
    grp.hidden = !left;
    if (of) of.textContent = left;
    const link = jump && $(`a[href="#${grp.id}"]`, jump);
    if (link) link.parentNode.hidden = !left || !!by.value;
  });
  count.textContent = word("filter-shown", { shown, all: rows.length });
  none.hidden = shown > 0;
  reset.hidden = !query.value && !by.value && selects.every(s => !s.value);
};
const remember = () => {
  const kept = new URLSearchParams();
  [["q", query], ...facets.map((f, i) => [f.name, selects[i]]), ["sort", by]]
    .forEach(([name, control]) => control.value && kept.set(name, control.value));
  try { history.replaceState(null, "", (String(kept) && "?" + kept || location.pathname) + location.hash); } catch { /* file:// may refuse */ }
};
query.addEventListener("input", () => { pick(); remember(); });
selects.forEach(s => s.addEventListener("change", () => { pick(); remember(); }));
by.addEventListener("change", () => { arrange(); pick(); remember(); });
reset.addEventListener("click", () => {
  [query, ...selects, by].forEach(control => { control.value = ""; });
  arrange(); pick(); remember();
  query.focus();
});
heads.forEach(group => group.forEach((th, i) => {
  if (!ranked(i)) return;
  const b = make("button", { type: "button", className: "sort", textContent: names[i], title: word("sort") });
  const once = columns[i].type === "word" ? "up" : "down";
  b.addEventListener("click", () => {
    const other = once === "up" ? "down" : "up";
    by.value = `${i}.${by.value === `${i}.${once}` ? other : once}`;
    arrange(); pick(); remember();
    if (!th.offsetParent) $("button", heads[0][i]).focus();
  });
  th.replaceChildren(b);
}));
if (by.value) arrange();
pick();
})();
