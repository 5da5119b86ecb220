// Reviewing from the keyboard: a key does what the button, link or box with that key does; arrows go from choice to
// choice. The item that comes next is fetched while this one is read: a ruling shows it at once and goes to the log
// beside it. Words that are selected in the source tell the open fact as well, or a new one.
(() => {
    const dialog = document.getElementById("keys-shown");

    const open = id => {
        const work = document.getElementById(id);
        if (!work) return false;
        work.open = true;
        work.scrollIntoView({ block: "nearest" });
        work.querySelector("form input:not([type=hidden]):not([type=radio]), form select")?.focus();
        return true;
    };
    // The words that are looked for are in view without scrolling.
    const bringIntoView = () => {
        for (const excerpt of document.querySelectorAll(".excerpt")) {
            const mark = excerpt.querySelector("mark");
            if (mark && mark.offsetTop + mark.offsetHeight > excerpt.offsetTop + excerpt.clientHeight) {
                excerpt.scrollTop = mark.offsetTop - excerpt.offsetTop - excerpt.clientHeight / 3;
            }
        }
    };
    bringIntoView();

    // ---- from item to item on the same page ----
    const IN_PLACE = ["accept", "reject", "flag"];
    const AHEAD = 2;
    const ENOUGH = 8;
    const parts = new Map();
    const rulings = [];
    const ruled = new Set();
    const seen = new Set();
    let settled = [];

    const queue = () => document.querySelector(".review-queue");
    const rows = () => [...document.querySelectorAll(".review-queue > li")];
    const idOf = row => row.firstElementChild.dataset.item;
    const current = () => document.querySelector(".deeds [name=item]")?.value;
    const rowOf = id => rows().find(row => idOf(row) === id);
    const rowAfter = id => {
        const row = rowOf(id);
        return row ? row.nextElementSibling : rows()[0] ?? null;
    };

    const fetched = row => {
        const id = idOf(row);
        const known = parts.get(id);
        if (known) return known;
        const address = new URL(row.firstElementChild.href);
        address.pathname = queue().dataset.part;
        const next = row.nextElementSibling;
        if (next) address.searchParams.set("afterwards", idOf(next));
        const part = { element: null };
        part.made = fetch(address).then(async answer => {
            if (!answer.ok) throw new Error(String(answer.status));
            const template = document.createElement("template");
            template.innerHTML = await answer.text();
            part.element = template.content.querySelector(".review");
        });
        part.made.catch(() => parts.delete(id));
        parts.set(id, part);
        return part;
    };
    // What was ruled settles other questions as well: a row whose item is no more goes without having been seen.
    const isGone = problem => problem.message === "404";
    const drop = row => {
        const next = row.nextElementSibling;
        row.remove();
        recount();
        leadOn();
        return next;
    };
    const fetchAhead = async () => {
        let row = rowAfter(current());
        for (let i = 0; row && i < AHEAD;) {
            try {
                await fetched(row).made;
                i++;
                row = row.nextElementSibling;
            } catch (problem) {
                if (!isGone(problem) || !row.isConnected) return;
                row = drop(row);
            }
        }
    };

    const mark = id => {
        for (const row of rows()) {
            if (idOf(row) === id) row.firstElementChild.setAttribute("aria-current", "true");
            else row.firstElementChild.removeAttribute("aria-current");
        }
    };
    const show = (row, part, isBack) => {
        seen.add(idOf(row));
        const old = document.querySelector(".review");
        const focused = old.contains(document.activeElement) ? document.activeElement.value : "";
        old.replaceWith(document.importNode(part.element, true));
        mark(idOf(row));
        document.querySelectorAll(".who [name=item], .bulk [name=item]").forEach(one => { one.value = idOf(row); });
        if (!isBack) history.pushState(null, "", row.firstElementChild.href);
        if (focused) document.querySelector(`.deeds [value="${focused}"]`)?.focus({ preventScroll: true });
        leadOn();
        bringIntoView();
        fetchAhead();
    };
    // Whatever leads on leads to the row that comes next in the queue as it is now.
    const leadOn = () => {
        const row = rowOf(current());
        const next = rowAfter(current());
        const onward = next ? next.firstElementChild.href : queue().dataset.more;
        document.querySelectorAll(".review [name=afterwards]").forEach(one => { one.value = next ? idOf(next) : ""; });
        document.querySelectorAll(".review .more a").forEach(link => {
            const address = new URL(link.href);
            address.searchParams.set("afterwards", next ? idOf(next) : "");
            link.href = address;
        });
        document.querySelectorAll('[data-key=" "], .pages [data-key=j]').forEach(link => {
            link.hidden = !onward;
            link.href = onward;
        });
        const before = row?.previousElementSibling;
        const back = document.querySelector(".pages [data-key=k]");
        if (back && before) back.href = before.firstElementChild.href;
    };
    const goTo = (row, isBack) => {
        const part = fetched(row);
        if (part.element) {
            show(row, part, isBack);
            return;
        }
        part.made.then(() => show(row, part, isBack), problem => {
            const other = isBack ? row.previousElementSibling : row.nextElementSibling;
            if (other && row.isConnected && isGone(problem)) {
                drop(row);
                goTo(other, isBack);
            } else {
                location.href = row.firstElementChild.href;
            }
        });
    };

    const recount = () => {
        const bulk = document.querySelector(".bulk");
        if (!bulk) return;
        const shown = new Set(rows().map(idOf));
        bulk.querySelectorAll("[name=all]").forEach(one => { one.disabled = !shown.has(one.value); });
        const count = bulk.querySelectorAll("[name=all]:enabled").length;
        bulk.hidden = !count;
        const button = bulk.querySelector("button");
        if (count) button.textContent = button.dataset.counts.split("|")[count - 1];
    };
    const tell = (one, answer) => {
        const said = document.querySelector(".said-done");
        const did = document.getElementById("did");
        if (answer.failed) {
            const problem = document.createElement("p");
            problem.className = "problems";
            const words = one.row.querySelector(".says").textContent;
            problem.textContent = `“${words}”: ${answer.failed}`;
            said.prepend(problem);
            if (did) did.hidden = true;
            parts.delete(idOf(one.row));
            if (!rowOf(idOf(one.row))) queue().prepend(one.row);
            recount();
            leadOn();
        } else if (did && !answer.settled) {
            did.hidden = false;
            did.elements.of.value = answer.batch;
            did.querySelector("span").textContent = answer.said;
        }
    };
    // More of the queue before it runs out; what was ruled meanwhile is left out of it.
    const refill = async least => {
        const all = rows();
        if (!queue().dataset.more || all.length - 1 - all.indexOf(rowOf(current())) >= least) return;
        const answer = await fetch(location.href).catch(() => null);
        if (!answer?.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.querySelector("[aria-labelledby=queue]");
        if (!fresh) return;
        const old = document.querySelector("[aria-labelledby=queue]");
        const waiting = [...fresh.querySelectorAll(".review-queue > li")];
        waiting.filter(row => ruled.has(idOf(row))).forEach(row => row.remove());
        const unseen = waiting.filter(row => !ruled.has(idOf(row)) && !seen.has(idOf(row)));
        if (!unseen.length && rulings.length) {
            // Faster than the log: all that came was ruled on here. What comes after it is known when it is logged.
            await new Promise(go => settled.push(go));
            await refill(least);
            return;
        }
        // What is looked at stands before what was never looked at, wherever it would be in the queue as it is now.
        const here = rowOf(current());
        if (here && unseen.length) {
            waiting.find(row => idOf(row) === current())?.remove();
            unseen[0].before(here);
        }
        old.replaceWith(document.importNode(fresh, true));
        mark(current());
        recount();
        leadOn();
        fetchAhead();
    };
    let refilling = null;
    const keepFull = least => {
        refilling ??= refill(least).finally(() => { refilling = null; });
        return refilling;
    };
    // One after the other, in the order of the keys: the log is in it, and what is undone is the last.
    const send = async () => {
        while (rulings.length) {
            const one = rulings[0];
            let answer = { failed: queue().dataset.lost };
            try {
                const headers = { Accept: "application/json" };
                const response = await fetch(one.action, { method: "POST", body: one.body, headers, keepalive: true });
                if (response.ok) answer = await response.json();
            } catch {
                // It is told below.
            }
            if (rulings[0] === one) rulings.shift();
            if (answer.failed) ruled.delete(idOf(one.row));
            tell(one, answer);
        }
        document.body.removeAttribute("data-ruling");
        settled.forEach(go => go());
        settled = [];
        keepFull(ENOUGH);
    };
    const rule = (form, button, row, next) => {
        const body = new URLSearchParams(new FormData(form, button));
        document.querySelectorAll(".said-done .problems").forEach(old => old.remove());
        row.remove();
        rulings.push({ row, body, action: form.action });
        ruled.add(idOf(row));
        goTo(next);
        recount();
        keepFull(ENOUGH);
        document.body.setAttribute("data-ruling", "");
        if (rulings.length === 1) send();
    };
    // What is still to be sent goes along when the page is left.
    addEventListener("pagehide", () => {
        rulings.splice(1).forEach(one => navigator.sendBeacon(one.action, one.body));
    });
    addEventListener("popstate", () => {
        const row = rowOf(new URLSearchParams(location.search).get("item"));
        if (row) goTo(row, true);
        else location.reload();
    });

    let sent = false;
    addEventListener("submit", event => {
        const form = event.target;
        const button = event.submitter;
        if (form.matches(".deeds") && queue() && IN_PLACE.includes(button?.value)) {
            if (ruled.has(current())) {
                // A second key before the next item has come is meant for nothing.
                event.preventDefault();
                return;
            }
            const row = rowOf(current());
            const next = row?.nextElementSibling;
            if (next) {
                event.preventDefault();
                rule(form, button, row, next);
                return;
            }
            if (row && queue().dataset.more) {
                // Faster than the queue comes: as soon as there is more of it.
                event.preventDefault();
                keepFull(1).then(() => {
                    if (!rowOf(idOf(row))?.nextElementSibling) queue().dataset.more = "";
                    form.requestSubmit(button);
                });
                return;
            }
        }
        if (rulings.length) {
            // What was ruled before is in the log before this.
            event.preventDefault();
            settled.push(() => form.requestSubmit(button));
            return;
        }
        // A form that is sent twice must not rule on the next item as well.
        if (sent) event.preventDefault();
        sent = true;
    });
    addEventListener("pageshow", () => { sent = false; });
    if (queue()) {
        seen.add(current());
        fetchAhead();
    }

    // ---- keys ----
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
    const step = key => {
        const row = queue() && rowOf(current());
        const to = key === "k" ? row?.previousElementSibling : queue() && rowAfter(current());
        if (!to) return false;
        goTo(to);
        return true;
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
        const other = link && document.querySelector(`.deeds.of-joining [value=${link}]`);
        if ([" ", "j", "k"].includes(event.key) && step(event.key)) {
            event.preventDefault();
            event.stopImmediatePropagation();
        } else if (deed || other) {
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
    // A button must not take the selection away before it has been used.
    addEventListener("mousedown", event => {
        if (event.target.closest("#selected button")) event.preventDefault();
    });
    addEventListener("click", event => {
        const button = event.target.closest("#selected button[data-opens]");
        if (button) open(button.dataset.opens);
    });
    const fill = (form, words, start) => {
        if (!form) return;
        form.querySelector("[name=words]").value = words;
        form.querySelector("[name=start]").value = start;
    };
    document.addEventListener("selectionchange", () => {
        const selected = document.getElementById("selected");
        const selection = getSelection();
        if (!selected || !selection.rangeCount || selection.isCollapsed) return;
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
})();
