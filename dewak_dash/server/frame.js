// What the page's frame does in the browser: tell the size of the screen, put the framework's words into ours,
// let wheel and thumb scroll past maps, have charts drawn anew when the theme changes, make print whole.
"use strict";
(() => {
  const root = document.documentElement;

  // The language of the page stands in its address; the framework asks the browser's for the numbers of its levers.
  const dictionaries = window.dewakWords || {};
  const asksFor = () => new URLSearchParams(location.search).get("sprache") === "en" ? "en" : "de";
  let language = asksFor();
  const locale = () => language === "en" ? "en-GB" : "de-DE";
  Object.defineProperty(navigator, "language", {get: locale});
  Object.defineProperty(navigator, "languages", {get: () => [locale()]});

  // The server draws charts for a class of screens; it learns of it by a cookie that says nothing else.
  const beamer = () => new URLSearchParams(location.search).get("beamer") === "1";
  const screenSize = () => innerWidth >= 1800 ? "projector" : innerWidth <= 640 ? "phone" : "laptop";
  const first = screenSize();
  document.cookie = `dewak_size=${first}; path=/; SameSite=Lax`;
  const asked = new URLSearchParams(location.search);
  if (asked.get("embed") === "true" && asked.get("exhibit")) root.dataset.alone = "";
  const shape = () => { root.dataset.size = beamer() ? "projector" : first; };
  shape();
  let waiting = 0;
  addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { if (screenSize() !== first && !matchMedia("print").matches) location.reload(); }, 600);
  });

  // Words of the framework, wherever they appear. What we wrote ourselves stands in stHtml and is left alone.
  const LEADING = /^(?:(Fullscreen): |(Help for) )(.+)$/s;
  const ours = text => {
    const words = dictionaries[language] || {};
    const core = text.trim().replace(/(\.\.\.|…|[.!?])$/, "").replaceAll("'", "");
    if (Object.hasOwn(words, core)) return words[core];
    const named = LEADING.exec(core);
    if (!named) return null;
    return named[1] ? `${words[named[1]]}: ${named[3]}` : `${words[named[2]]} ${named[3]}`;
  };
  const NAMES = ["aria-label", "title", "placeholder", "alt"];
  // What the framework wrote where we wrote over it, so that another language is put there from the same words.
  const written = new WeakMap();
  const original = (node, name, found) => {
    const known = written.get(node)?.[name];
    return known && known.said === found ? known.text : found;
  };
  const put = (node, name, found, write) => {
    const text = original(node, name, found), said = text && ours(text);
    if (!said || said === found) return;
    written.set(node, {...written.get(node), [name]: {text, said}});
    write(said);
  };
  const rename = element => {
    for (const name of NAMES) {
      const found = element.getAttribute && element.getAttribute(name);
      if (found) put(element, name, found, said => element.setAttribute(name, said));
    }
  };
  const rewrite = node => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.nodeValue && !(node.parentElement && node.parentElement.closest("[data-testid=stHtml],script,style")))
        put(node, "text", node.nodeValue, said => { node.nodeValue = said; });
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      rename(node);
      const walk = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let next = walk.nextNode(); next; next = walk.nextNode())
        if (next.nodeType === Node.TEXT_NODE) rewrite(next); else rename(next);
    }
  };

  // A switched language changes the address, not the document: what the framework wrote before is put anew.
  const listen = () => {
    if (asksFor() === language && root.lang === language) return;
    root.lang = language = asksFor();
    dispatchEvent(new Event("languagechange"));
    rewrite(root);
  };

  // Charts take their colours from the server: a changed theme asks for them again, by a button nobody sees.
  let theme = null, looking = 0;
  const look = () => {
    shape();
    listen();
    const app = document.querySelector(".stApp"), again = document.querySelector(".st-key-redraw button");
    if (!app || !again) return;
    const now = getComputedStyle(app).backgroundColor;
    // Not while the page answers a click: the request would carry the address from before it, and undo it.
    if (theme !== null && now !== theme && app.dataset.testScriptState !== "notRunning") return soon();
    if (theme !== null && now !== theme) again.click();
    theme = now;
  };
  const soon = () => { clearTimeout(looking); looking = setTimeout(look, 250); };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTimeout(look, 500));

  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(rewrite);
      else if (change.type === "characterData") rewrite(change.target);
      else rename(change.target);
    }
    soon();
  }).observe(root, {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMES});

  // The wheel moves the page, over a map too; with Ctrl or Command held it zooms the map. A wheel without says so.
  const MAP = "[data-testid=stDeckGlJsonChart]";
  let telling = 0;
  const tell = map => {
    const said = map.closest("[class*=st-key-x-]")?.querySelector(".dw-wheel");
    if (!said) return;
    map.dataset.hint = said.textContent;
    clearTimeout(telling);
    telling = setTimeout(() => { delete map.dataset.hint; }, 1500);
  };
  addEventListener("wheel", event => {
    const map = event.target.closest && event.target.closest(MAP);
    if (!map) return;
    if (event.ctrlKey || event.metaKey) { event.preventDefault(); return; }
    event.stopImmediatePropagation();
    tell(map);
  }, {capture: true, passive: false});

  // A technical word opens its meaning behind it.
  addEventListener("click", event => {
    const word = event.target.closest?.("button.dw-term"), meaning = word?.nextElementSibling;
    if (!meaning) return;
    meaning.hidden = !meaning.hidden;
    word.setAttribute("aria-expanded", String(!meaning.hidden));
  });

  // Slides: arrow keys, page keys and what a presenter sends go on and back, unless a field or a picture has the focus.
  const STEPS = {ArrowRight: "on", PageDown: "on", ArrowLeft: "back", PageUp: "back"};
  addEventListener("keydown", event => {
    const way = STEPS[event.key], held = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!way || held || event.target.closest?.("input,textarea,select,[role=radiogroup],[role=slider],[role=application]")) return;
    const button = document.querySelector(`.st-key-step-${way} button`);
    if (!button || button.disabled) return;
    event.preventDefault();
    button.click();
  });

  // Paper is narrower than the screen: drawings shrink as a whole instead of being cut. Where columns give way to one
  // another a drawing keeps its width: its place keeps its height, and what is below would be drawn over.
  addEventListener("beforeprint", () => {
    for (const svg of document.querySelectorAll(".js-plotly-plot .main-svg")) {
      const wide = parseFloat(svg.getAttribute("width")), high = parseFloat(svg.getAttribute("height"));
      if (wide && high) svg.setAttribute("viewBox", `0 0 ${wide} ${high}`);
      const plot = svg.closest(".js-plotly-plot");
      plot.style.setProperty("--dw-shape", `${wide} / ${high}`);
      plot.style.setProperty("--dw-wide", `${wide}px`);
    }
  });
  addEventListener("afterprint", () => {
    for (const svg of document.querySelectorAll(".js-plotly-plot .main-svg")) svg.removeAttribute("viewBox");
  });
})();
