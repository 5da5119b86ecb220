// Reviewing from the keyboard: a key does what the button, link or box with that key does; arrows go from choice to
// choice. Words that are selected in the source tell the open fact as well, or a new one.
(() => {
    const dialog = document.getElementById("keys-shown");
    const selected = document.getElementById("selected");

    const open = id => {
        const work = document.getElementById(id);
        if (!work) return false;
        work.open = true;
        work.scrollIntoView({ block: "nearest" });
        work.querySelector("form input:not([type=hidden]):not([type=radio]), form select")?.focus();
        return true;
    };
    // The words that are looked for are in view without scrolling.
    for (const excerpt of document.querySelectorAll(".excerpt")) {
        const mark = excerpt.querySelector("mark");
        if (mark && mark.offsetTop + mark.offsetHeight > excerpt.offsetTop + excerpt.clientHeight) {
            excerpt.scrollTop = mark.offsetTop - excerpt.offsetTop - excerpt.clientHeight / 3;
        }
    }

    let sent = false;
    addEventListener("submit", event => {
        // A key that repeats must not rule on the next item as well.
        if (sent) event.preventDefault();
        sent = true;
    });
    addEventListener("pageshow", () => { sent = false; });

    const choices = () => [...document.querySelectorAll("[data-choice]")];
    const toChoice = by => {
        const all = choices();
        if (!all.length) return false;
        const at = all.indexOf(document.activeElement);
        all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))].focus();
        return true;
    };
    const act = deed => {
        if (deed.matches("input, textarea")) {
            deed.focus();
            deed.select();
        } else if (deed.dataset.opens) {
            open(deed.dataset.opens);
        } else {
            deed.click();
        }
    };

    addEventListener("keydown", event => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.repeat && !event.key.startsWith("Arrow")) return;
        const isTyping = event.target.matches("input:not([type=checkbox], [type=radio]), select, textarea");
        const isHere = event.target.matches("[data-choice], #named");
        if (event.key === "ArrowDown" && (isHere || !isTyping) && toChoice(1)
            || event.key === "ArrowUp" && (isHere || !isTyping) && toChoice(-1)) {
            event.preventDefault();
            return;
        }
        if (isTyping) {
            if (event.key === "Escape" && event.target.closest(".in-place")) {
                event.target.closest(".in-place").open = false;
                event.target.blur();
            }
            return;
        }
        if (event.key === "?" && dialog) {
            event.preventDefault();
            if (dialog.open) dialog.close(); else dialog.showModal();
            return;
        }
        if (dialog?.open) return;
        if (event.key === " " && event.target.closest("button, summary, a, input")) return;
        const deed = [...document.querySelectorAll("[data-key]")]
            .find(one => one.dataset.key === event.key && !one.closest("[hidden]"));
        const link = { m: "accept", s: "reject" }[event.key];
        const other = !document.getElementById("edit") && link && document.querySelector(`.deeds [value=${link}]`);
        if (deed || other) {
            event.preventDefault();
            event.stopImmediatePropagation();
            act(deed || other);
        } else if (event.key === "e" && open("edit")) {
            event.preventDefault();
        } else if ((event.key === "j" || event.key === "k") && toChoice(event.key === "j" ? 1 : -1)) {
            event.preventDefault();
            event.stopImmediatePropagation();
        }
    }, true);

    // ---- what is typed finds entries at once ----
    const named = document.getElementById("named");
    if (named) {
        let asked = 0;
        let timer = 0;
        named.addEventListener("input", () => {
            clearTimeout(timer);
            timer = setTimeout(async () => {
                const mine = ++asked;
                const form = document.getElementById("choose");
                const answer = await fetch(form.action + "?" + new URLSearchParams(new FormData(form)));
                if (!answer.ok || mine !== asked) return;
                const page = new DOMParser().parseFromString(await answer.text(), "text/html");
                document.getElementById("choices").replaceWith(page.getElementById("choices"));
            }, 150);
        });
    }

    // ---- words of the source ----
    if (selected) {
        const buttons = [...selected.querySelectorAll("button")];
        for (const button of buttons) {
            // A button must not take the selection away before it has been used.
            button.addEventListener("mousedown", event => event.preventDefault());
            if (button.dataset.opens) button.addEventListener("click", () => open(button.dataset.opens));
        }
        const fill = (form, words, start) => {
            if (!form) return;
            form.querySelector("[name=words]").value = words;
            form.querySelector("[name=start]").value = start;
        };
        document.addEventListener("selectionchange", () => {
            const selection = getSelection();
            if (!selection.rangeCount || selection.isCollapsed) return;
            const range = selection.getRangeAt(0);
            const within = range.commonAncestorContainer;
            const source = (within.closest ? within : within.parentElement)?.closest(".excerpt");
            if (!source) return;
            const before = document.createRange();
            before.selectNodeContents(source);
            before.setEnd(range.startContainer, range.startOffset);
            const words = range.toString();
            const lead = words.length - words.trimStart().length;
            const start = Number(source.dataset.start) + before.toString().length + lead;
            if (!words.trim()) return;
            fill(selected, words.trim(), start);
            fill(document.querySelector("#new-fact form"), words.trim(), start);
            if (document.getElementById("edit")?.open) fill(document.querySelector("#edit form"), words.trim(), start);
            document.getElementById("selected-words").textContent = words.trim();
            selected.hidden = false;
        });
    }
})();
