// Keys on every page: / goes to the search box, j and k from row to row of a list.
(() => {
    const input = document.getElementById("q");
    const rows = [...document.querySelectorAll(".rows > li, .rows > tbody > tr")];

    addEventListener("keydown", event => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.target.matches("input, select, textarea")) {
            if (event.key === "Escape") event.target.blur();
            return;
        }
        if (event.key === "/") {
            event.preventDefault();
            input.focus();
            input.select();
        } else if ((event.key === "j" || event.key === "k") && rows.length) {
            const at = rows.indexOf(document.activeElement.closest(".rows > li, .rows > tbody > tr"));
            const next = rows[event.key === "j" ? Math.min(rows.length - 1, at + 1) : Math.max(0, at - 1)];
            next.querySelector("h3 a, a")?.focus();
        }
    });
})();
