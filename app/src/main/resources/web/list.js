// The list: filters the rows of this page while one types; / goes to the filter, j and k from row to row.
(() => {
    const input = document.querySelector(".filter input");
    const rows = [...document.querySelectorAll(".documents tbody tr")];
    const found = document.getElementById("found");
    const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
    const words = rows.map(row => fold(row.querySelector("th").textContent));
    const isWhole = document.querySelector(".documents")?.dataset.pages === "1" && !input.value;

    if (isWhole) input.addEventListener("input", () => {
        const asked = fold(input.value).split(/\s+/).filter(Boolean);
        let shown = 0;
        rows.forEach((row, i) => {
            row.hidden = !asked.every(word => words[i].includes(word));
            if (!row.hidden) shown++;
        });
        found.textContent = shown === rows.length ? found.dataset.all : `${shown} of ${rows.length} documents`;
    });

    addEventListener("keydown", event => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.target === input) {
            if (event.key === "Escape") input.blur();
            return;
        }
        if (event.key === "/") {
            event.preventDefault();
            input.focus();
            input.select();
        } else if (event.key === "j" || event.key === "k") {
            const shown = rows.filter(row => !row.hidden);
            const at = shown.indexOf(document.activeElement.closest("tr"));
            const next = shown[event.key === "j" ? at + 1 : Math.max(0, at - 1)];
            next?.querySelector("a").focus();
        }
    });
})();
