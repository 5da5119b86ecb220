// One document: a fact lights up its words, words light up their facts; j and k go from fact to fact.
// Without this script everything is there to be read; cards then lead to their words by plain links.
(() => {
    const text = document.querySelector(".text");
    const facts = document.querySelector(".facts");
    const peek = document.querySelector(".peek");
    const cards = [...facts.querySelectorAll(".card")];
    const byKey = new Map(cards.map(card => [card.dataset.f, card]));
    const marks = new Map();
    for (const mark of text.querySelectorAll(".m")) {
        const key = mark.dataset.f;
        if (!marks.has(key)) marks.set(key, []);
        marks.get(key).push(mark);
    }
    const isBeside = () => matchMedia("(min-width: 58.01rem)").matches;
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const isShown = card => card.offsetParent !== null;
    let lit = [];
    let pinned = [];

    // Every fact whose words are here, the innermost first. Kinds that are switched off do not count.
    const keysAt = element => {
        const keys = [];
        for (let mark = element.closest?.(".m"); mark; mark = mark.parentElement.closest(".m")) {
            const key = mark.dataset.f;
            if (!keys.includes(key) && byKey.has(key) && isShown(byKey.get(key))) keys.push(key);
        }
        return keys;
    };
    const paint = (keys, name, on) => {
        for (const key of keys) {
            for (const mark of marks.get(key) ?? []) mark.classList.toggle(name, on);
            byKey.get(key)?.classList.toggle(name, on);
        }
    };
    const light = keys => {
        paint(lit, "lit", false);
        lit = keys;
        paint(lit, "lit", true);
    };
    const scroll = (element, block) =>
        element?.scrollIntoView({ block, behavior: isCalm ? "instant" : "smooth" });
    const pin = keys => {
        paint(pinned, "pinned", false);
        pinned = keys;
        paint(pinned, "pinned", true);
        history.replaceState(null, "", keys.length ? "#" + keys[0] : location.pathname + location.search);
    };
    const isInView = element => {
        const box = element.getBoundingClientRect();
        return box.top > 60 && box.bottom < innerHeight * (isBeside() ? 0.95 : 0.5);
    };

    const showPeek = keys => {
        peek.querySelectorAll(".card").forEach(card => card.remove());
        peek.classList.toggle("open", keys.length > 0 && !isBeside());
        if (!peek.classList.contains("open")) return;
        for (const key of keys) {
            const copy = byKey.get(key).cloneNode(true);
            copy.removeAttribute("id");
            copy.removeAttribute("tabindex");
            copy.querySelectorAll("[id]").forEach(part => part.removeAttribute("id"));
            peek.querySelector("ol").append(copy);
        }
    };
    const toWords = key => {
        const first = (marks.get(key) ?? [])[0];
        if (first && !isInView(first)) scroll(first, "center");
    };

    text.addEventListener("mouseover", event => light(keysAt(event.target)));
    text.addEventListener("mouseleave", () => light([]));
    facts.addEventListener("mouseover", event => {
        const card = event.target.closest(".card");
        light(card ? [card.dataset.f] : []);
    });
    facts.addEventListener("mouseleave", () => light([]));

    text.addEventListener("click", event => {
        if (event.target.closest("a") || String(getSelection())) return;
        const keys = keysAt(event.target);
        pin(keys);
        if (keys.length && isBeside()) scroll(byKey.get(keys[0]), "nearest");
        showPeek(keys);
    });
    facts.addEventListener("click", event => {
        const card = event.target.closest(".card");
        if (!card || event.target.closest("summary")) return;
        const link = event.target.closest("a");
        if (!link && String(getSelection())) return;
        const key = link ? link.hash.replace(/^#(w-)?/, "") : card.dataset.f;
        if (!byKey.has(key)) return;
        event.preventDefault();
        pin([key]);
        if (key !== card.dataset.f) scroll(byKey.get(key), "nearest");
        toWords(key);
    });
    facts.addEventListener("focusin", event => {
        const card = event.target.closest(".card");
        if (card && event.target === card) light([card.dataset.f]);
    });
    peek.addEventListener("click", event => {
        if (event.target.closest(".close")) {
            showPeek([]);
            pin([]);
        } else if (event.target.closest("a")) {
            event.preventDefault();
        }
    });

    const step = by => {
        const shown = cards.filter(isShown);
        if (!shown.length) return;
        const at = shown.indexOf(byKey.get(pinned[0]));
        const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + by))];
        pin([next.dataset.f]);
        next.focus({ preventScroll: true });
        if (isBeside()) scroll(next, "nearest");
        showPeek([next.dataset.f]);
        toWords(next.dataset.f);
    };
    addEventListener("keydown", event => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input[type=text], input[type=search], select")) return;
        if (event.key === "j") step(1);
        else if (event.key === "k") step(-1);
        else if (event.key === "Escape") {
            showPeek([]);
            pin([]);
            light([]);
        } else if (event.key === "Enter" && event.target.matches(".card")) {
            const why = event.target.querySelector("details");
            why.open = !why.open;
        } else if (event.key === "u") {
            location.href = "/documents";
        }
    });

    const fromAddress = () => {
        const key = decodeURIComponent(location.hash.slice(1)).replace(/^w-/, "");
        if (!byKey.has(key)) return;
        pin([key]);
        if (isBeside()) scroll(byKey.get(key), "nearest");
        showPeek([key]);
        toWords(key);
    };
    addEventListener("hashchange", fromAddress);
    // After the browser has gone to the address by itself.
    if (document.readyState === "complete") fromAddress();
    else addEventListener("load", () => requestAnimationFrame(fromAddress));
})();
