/* 纪要: on the page of a report: evidence linking, copying, the switch. Comes after jiyao.js. */
(() => {
"use strict";
const { $, $$, word, make } = window.jiyao;
const frame = $(".frame");
if (!frame) return;
const by = id => { try { return id ? document.getElementById(decodeURIComponent(id)) : null; } catch { return null; } };
const LINK = "M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.6-2.6a2.6 2.6 0 0 0-3.7-3.7L8 4.3M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.1 9.2a2.6 2.6 0 0 0 3.7 3.7L8 11.7";
const say = text => { const live = $("#live"); live.textContent = ""; setTimeout(() => { live.textContent = text; }, 30); };

/* a button that copies the address of one statement, or its words with the address */
const copier = (anchor, label, bare) => {
  const b = make("button", bare ? "cp bare" : "cp");
  b.type = "button";
  b.dataset.copy = anchor;
  b.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${LINK}"/></svg>`;
  b.append(make("span", "", bare ? "" : label));
  if (bare) b.setAttribute("aria-label", label);
  return b;
};
document.addEventListener("click", async e => {
  const b = e.target.closest(".cp[data-copy]");
  if (!b) return;
  const text = (b.dataset.cite || "") + location.href.split("#")[0] + b.dataset.copy;
  try { await navigator.clipboard.writeText(text); } catch {
    const area = make("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  const label = $("span", b), before = label.textContent;
  if (b.classList.contains("ok")) return;
  label.textContent = word("copied");
  b.classList.add("ok");
  say(b.dataset.cite ? word("copied") : word("link-copied"));
  setTimeout(() => { label.textContent = before; b.classList.remove("ok"); }, 1800);
});

$$(".card,.pp,.oc[id],.ns[id]").forEach(e => {
  const place = $(".foot", e) || $("blockquote p:last-child", e) || $(".q", e) || $("p:last-child", e);
  const bare = !e.matches(".card,.pp");
  e.classList.add("quiet");
  place.append(copier("#" + e.id, word("copy-link"), bare));
});

/* sentences, their notes, their bars */
const narrow = matchMedia("(max-width:920px)");
const notes = new Map($$(".notes li", frame).map(li => [$("a", li).hash.slice(1), li]));
const bars = new Map($$(".pu [data-s]").map(bar => [bar.dataset.s, bar]));
const evidence = id => $$(`[id^="${CSS.escape(id)}-e"]`, frame);
const act = make("div", "act");
const linkButton = copier("", word("copy-link"));
const citeButton = copier("", word("copy-quote"));
act.append(linkButton, citeButton);
const slip = make("div", "slip");
slip.hidden = true;
slip.setAttribute("role", "region");
slip.innerHTML = '<div class="top"><span></span><button class="cp" type="button"></button></div><div class="in"></div>';
$("button", slip).textContent = word("close");
$("button", slip).onclick = () => { slip.hidden = true; };
const back = make("button", "back", word("back"));
back.type = "button";
back.hidden = true;
$("#main").append(slip, back);

const numberOf = s => s.id.slice(1);
const plain = s => { const copy = s.cloneNode(true); $$(".no", copy).forEach(e => e.remove()); return copy.textContent; };
const mark = (s, cls, on) => {
  s.classList.toggle(cls, on);
  const held = on || s.classList.contains("lit") || s.classList.contains("hot");
  notes.get(s.id)?.classList.toggle("hot", held);
  bars.get(s.id)?.classList.toggle("cur", held);
};
const clear = () => {
  $$(".s.lit", frame).forEach(s => mark(s, "lit", false));
  $$(".lit-q,.lit-fact").forEach(e => e.classList.remove("lit-q", "lit-fact"));
  act.remove();
  slip.hidden = true;
};
const arm = (s, anchor) => {
  linkButton.dataset.copy = citeButton.dataset.copy = "#" + anchor;
  const { from, url } = frame.dataset, title = from || $("h1").textContent.trim();
  citeButton.dataset.cite = `${plain(s)}\n${word("cite", { title, number: numberOf(s) })}\n${url ? word("cite-original", { url }) + "\n" : ""}${word("cite-page")}`;
};
const openSlip = s => {
  const note = notes.get(s.id);
  if (!narrow.matches) { note?.append(act); return; }
  $(".top span", slip).textContent = word("sentence", { number: numberOf(s) }) + (note ? "" : " · " + word("no-fact"));
  const box = $(".in", slip);
  box.replaceChildren(...(note ? $$(".k", note).map(k => k.cloneNode(true)) : []), act);
  slip.hidden = false;
  const low = s.getBoundingClientRect().bottom, top = slip.getBoundingClientRect().top;
  if (low > top - 8) scrollBy(0, Math.min(low - top + 16, s.getBoundingClientRect().top - 64));
};
const light = e => {
  const s = e.closest(".s");
  if (s) mark(s, "lit", true);
  if (e.classList.contains("m")) e.classList.add("lit-q");
  return s;
};
/* a jump moves the text under the pointer: what comes to lie there stays dark until the pointer moves */
const spot = e => `${e.screenX},${e.screenY}`;
let last = null, rest = null;
const resting = e => rest === spot(e) || (rest === "" && (rest = spot(e)));
const settle = () => {
  rest = last || "";
  $$(".s.hot", frame).forEach(s => mark(s, "hot", false));
};
const apply = () => {
  clear();
  const id = decodeURIComponent(location.hash.slice(1)), e = by(location.hash.slice(1));
  if (!e) return;
  settle();
  if (e.localName === "details") { e.open = true; e.scrollIntoView(); }
  const fact = id.replace(/-e\d+$/, "");
  let s = null;
  if (frame.contains(e)) {
    s = e.closest(".s");
    if (fact !== id) { evidence(fact).forEach(light); by(fact)?.classList.add("lit-fact"); }
    else if (s) light(e);
  } else if (evidence(id).length) {
    e.classList.add("lit-fact");
    evidence(id).forEach(light);
  }
  if (!s) return;
  arm(s, id);
  openSlip(s);
  const note = notes.get(s.id);
  say(`${word("sentence", { number: numberOf(s) })} ${note ? $$(".k", note).map(k => k.textContent).join(", ") : word("no-fact")}`);
};
addEventListener("hashchange", apply);
apply();
addEventListener("pointermove", e => { if (!resting(e)) rest = null; last = spot(e); }, true);

/* a jump into the text, or out of it, leaves a way back */
const leave = hash => { back.hidden = false; back.dataset.at = hash; };
document.addEventListener("click", e => {
  const a = e.target.closest('a[href^="#"]'), target = a && by(a.hash.slice(1));
  if (!target) return;
  const into = frame.contains(target), within = a.closest(".frame,.slip");
  if (into && !within) leave(a.hash);
  else if (!into && within) {
    const note = a.closest("li"), s = note && $("a", note).hash;
    if (s && !a.closest(".slip")) history.replaceState(null, "", s);
    leave(a.hash);
  } else if (!within) back.hidden = true;
  if (a.hash === location.hash) apply();
});
back.onclick = () => { back.hidden = true; history.back(); };
addEventListener("hashchange", () => { if (location.hash !== back.dataset.at) back.hidden = true; });

/* sentence → its facts; note → the words it rests on */
$$(".s", frame).forEach(s => {
  const hover = e => e.pointerType === "mouse" && !resting(e) && mark(s, "hot", true);
  s.addEventListener("pointerenter", hover);
  s.addEventListener("pointermove", hover);
  s.addEventListener("pointerleave", () => mark(s, "hot", false));
  s.addEventListener("focusin", () => mark(s, "hot", true));
  s.addEventListener("focusout", () => mark(s, "hot", false));
  s.addEventListener("click", e => {
    if (e.target.closest("a") || String(getSelection())) return;
    if ("#" + s.id !== location.hash) {
      const here = by(location.hash.slice(1));
      history[here && frame.contains(here) ? "replaceState" : "pushState"](null, "", "#" + s.id);
    }
    apply();
  });
});
notes.forEach((li, id) => {
  const s = by(id);
  $$(".k a", li).forEach(a => {
    const own = evidence(decodeURIComponent(a.hash.slice(1))).filter(e => s.contains(e));
    const show = on => e => { if (on && e.type === "pointerenter" && resting(e)) return; own.forEach(e => e.classList.toggle("lit-q", on && e.classList.contains("m"))); mark(s, "hot", on); };
    a.addEventListener("pointerenter", show(true));
    a.addEventListener("pointerleave", show(false));
    a.addEventListener("focus", show(true));
    a.addEventListener("blur", show(false));
  });
});
bars.forEach((bar, id) => {
  bar.parentNode.classList.add("live");
  bar.title = word("sentence", { number: id.slice(1) });
  bar.onclick = () => { location.hash = id; };
});
addEventListener("keydown", e => {
  if (e.key !== "Escape" || (slip.hidden && back.hidden && !$(".s.lit"))) return;
  back.hidden = true;
  clear();
  history.replaceState(null, "", location.pathname + location.search);
});

/* the switch: what gave facts steps back, what gave none stands out */
const unused = $(".nonelist");
if (unused) {
  const sw = make("button", "sw");
  sw.type = "button";
  sw.setAttribute("role", "switch");
  sw.setAttribute("aria-checked", "false");
  sw.append(make("i"), make("span", "", word("only")));
  sw.onclick = () => {
    const on = frame.classList.toggle("only");
    sw.setAttribute("aria-checked", on);
    say(word(on ? "only-on" : "only-off"));
  };
  unused.parentNode.before(sw);
}

/* where am I */
const tabs = new Map($$(".lnav a").map(a => [by(a.hash.slice(1)), a]));
const seen = new IntersectionObserver(entries => entries.forEach(entry => {
  if (!entry.isIntersecting) return;
  $$(".lnav .on").forEach(a => { a.classList.remove("on"); a.removeAttribute("aria-current"); });
  const tab = tabs.get(entry.target);
  tab.classList.add("on");
  tab.setAttribute("aria-current", "true");
  tab.parentNode.scrollLeft = tab.offsetLeft - tab.parentNode.clientWidth / 2;
}), { rootMargin: "-20% 0px -72% 0px" });
tabs.forEach((_, section) => section && seen.observe(section));
})();
