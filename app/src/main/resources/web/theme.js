// Light, dark, or as the machine is set. Runs before the page is drawn, so that it does not flash.
(() => {
    const root = document.documentElement;
    const stored = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
    const isDark = () => root.dataset.theme
        ? root.dataset.theme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
    const theme = stored();
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    addEventListener("DOMContentLoaded", () => {
        const button = document.querySelector(".theme");
        if (!button) return;
        const name = () => { button.textContent = isDark() ? button.dataset.light : button.dataset.dark; };
        button.hidden = false;
        name();
        button.addEventListener("click", () => {
            root.dataset.theme = isDark() ? "light" : "dark";
            try { localStorage.setItem("theme", root.dataset.theme); } catch { /* kept for this page only */ }
            name();
        });
    });
})();
