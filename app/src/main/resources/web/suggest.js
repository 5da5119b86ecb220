// What may be meant, under the search box while somebody types: a list box that arrows go through (ARIA combobox). Without
// this script, or where the server does not answer, the box is a search box.
(() => {
    const input = document.getElementById("q");
    const form = input?.form;
    if (!form) return;

    const list = document.createElement("ul");
    list.id = "suggestions";
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.suggestions);
    list.hidden = true;
    form.append(list);
    const told = document.createElement("p");
    told.className = "unseen";
    told.setAttribute("role", "status");
    form.append(told);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");

    let options = [];
    let at = -1;
    let waiting = 0;
    let asking = null;

    const choose = index => {
        options[at]?.removeAttribute("aria-selected");
        at = index;
        const option = options[at];
        if (option) {
            option.setAttribute("aria-selected", "true");
            option.scrollIntoView({ block: "nearest" });
            input.setAttribute("aria-activedescendant", option.id);
        } else {
            input.removeAttribute("aria-activedescendant");
        }
    };
    const close = () => {
        clearTimeout(waiting);
        asking?.abort();
        choose(-1);
        list.hidden = true;
        input.setAttribute("aria-expanded", "false");
    };
    const show = found => {
        choose(-1);
        list.replaceChildren(...found.map((one, index) => {
            const option = document.createElement("li");
            option.id = "suggestion-" + index;
            option.setAttribute("role", "option");
            option.dataset.address = one.address;
            const kind = document.createElement("span");
            kind.className = "what";
            kind.textContent = one.kind;
            const label = document.createElement("span");
            label.className = "name";
            label.textContent = one.label;
            label.dir = "auto";
            if (one.language) label.lang = one.language;
            const detail = document.createElement("span");
            detail.className = "detail";
            detail.textContent = one.detail;
            option.append(label, " ", kind, " ", detail);
            return option;
        }));
        options = [...list.children];
        list.hidden = !options.length;
        input.setAttribute("aria-expanded", String(!list.hidden));
        told.textContent = options.length ? input.dataset.found.replace("{0}", options.length) : "";
    };
    const ask = async () => {
        asking?.abort();
        asking = new AbortController();
        try {
            const answer = await fetch("/suggest?q=" + encodeURIComponent(input.value), { signal: asking.signal });
            if (answer.ok && document.activeElement === input) show(await answer.json());
        } catch {
            // Another letter was typed, or the server is gone: the box searches as ever.
        }
    };

    input.addEventListener("input", () => {
        clearTimeout(waiting);
        if (input.value.trim().length < 2) close();
        else waiting = setTimeout(ask, 120);
    });
    input.addEventListener("keydown", event => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            if (list.hidden) {
                if (input.value.trim().length > 1) ask();
                return;
            }
            const by = event.key === "ArrowDown" ? 1 : -1;
            const next = at + by;
            choose(next >= options.length ? -1 : next < -1 ? options.length - 1 : next);
        } else if (event.key === "Enter" && options[at] && !list.hidden) {
            event.preventDefault();
            location.href = options[at].dataset.address;
        } else if (event.key === "Escape" && !list.hidden) {
            event.preventDefault();
            event.stopPropagation();
            close();
        }
    });
    // Not click: the box would have lost the focus, and the list be gone, before it.
    list.addEventListener("mousedown", event => {
        const option = event.target.closest("[role=option]");
        if (!option || event.button !== 0) return;
        event.preventDefault();
        location.href = option.dataset.address;
    });
    input.addEventListener("blur", close);
    form.addEventListener("submit", close);
})();
