// Reviewing from the keyboard: a key does what the button or link with that key does. Words that are selected in the
// source become the evidence of a new fact.
(() => {
    const dialog = document.getElementById("keys-shown");
    const fact = document.getElementById("new-fact");

    const open = id => {
        const work = document.getElementById(id);
        if (!work) return false;
        work.open = true;
        work.scrollIntoView({ block: "nearest" });
        work.querySelector("input:not([type=hidden]), select, textarea")?.focus();
        return true;
    };
    for (const button of document.querySelectorAll("[data-opens]")) {
        button.hidden = false;
        button.addEventListener("click", () => open(button.dataset.opens));
    }

    let sent = false;
    addEventListener("submit", event => {
        // A key that repeats must not rule on the next item as well.
        if (sent) event.preventDefault();
        sent = true;
    });
    addEventListener("pageshow", () => { sent = false; });

    addEventListener("keydown", event => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
        if (event.target.matches("input, select, textarea")) return;
        if (event.key === "?" && dialog) {
            event.preventDefault();
            if (dialog.open) dialog.close(); else dialog.showModal();
            return;
        }
        if (dialog?.open) return;
        if (event.key === " " && event.target.closest("button, summary, a")) return;
        const deed = [...document.querySelectorAll("[data-key]")].find(one => one.dataset.key === event.key);
        const works = { m: "merge", s: "split", l: "link", e: "edit" };
        if (deed) {
            event.preventDefault();
            event.stopImmediatePropagation();
            deed.click();
        } else if (works[event.key]) {
            const link = document.querySelector(".deeds [value=" + (event.key === "m" ? "accept" : "reject") + "]");
            event.preventDefault();
            if (!open(works[event.key]) && link && !document.getElementById("edit")) link.click();
        }
    }, true);

    if (fact) {
        document.addEventListener("selectionchange", () => {
            const selection = getSelection();
            if (!selection.rangeCount || selection.isCollapsed) return;
            const range = selection.getRangeAt(0);
            const source = range.commonAncestorContainer.parentElement?.closest(".excerpt")
                || (range.commonAncestorContainer.closest?.(".excerpt"));
            if (!source) return;
            const before = document.createRange();
            before.selectNodeContents(source);
            before.setEnd(range.startContainer, range.startOffset);
            const words = range.toString();
            const lead = words.length - words.trimStart().length;
            fact.querySelector("[name=words]").value = words.trim();
            fact.querySelector("[name=start]").value = Number(source.dataset.start) + before.toString().length + lead;
            fact.querySelector("[name=in]").value = source.dataset.document;
            fact.open = true;
        });
    }
})();
