// A map or network is looked at more nearly: buttons, the wheel with Ctrl held, dragging, two fingers. What is pointed at in
// a network brings forward what it is tied to. Without this script everything is there as well, at one size.
for (const figure of document.querySelectorAll("[data-plot]")) {
    const svg = figure.querySelector("svg");
    const whole = svg.viewBox.baseVal;
    const [width, height] = [whole.width, whole.height];
    const sized = [...svg.querySelectorAll("circle, text, .line")].map(part => ({
        part,
        name: part.localName === "circle" ? "r" : part.localName === "line" ? "stroke-width" : "font-size",
        size: part.localName === "circle" ? part.r.baseVal.value
            : part.localName === "line" ? Number(part.getAttribute("stroke-width"))
                : parseFloat(getComputedStyle(part).fontSize),
    }));
    const MOST = 16;
    let zoom = 1;
    let left = 0;
    let top = 0;

    const show = () => {
        left = Math.min(Math.max(left, 0), width - width / zoom);
        top = Math.min(Math.max(top, 0), height - height / zoom);
        svg.setAttribute("viewBox", [left, top, width / zoom, height / zoom].join(" "));
        // Signs grow less than the sheet, so that near ones come apart.
        const shrink = Math.pow(zoom, -0.75);
        for (const { part, name, size } of sized) {
            if (name === "font-size") part.style.fontSize = size * shrink + "px";
            else part.setAttribute(name, size * shrink);
        }
        svg.classList.toggle("near", zoom > 1);
    };
    const place = event => {
        const box = svg.getBoundingClientRect();
        return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    };
    const zoomTo = (next, [x, y] = [0.5, 0.5]) => {
        const to = Math.min(MOST, Math.max(1, next));
        left += x * (width / zoom - width / to);
        top += y * (height / zoom - height / to);
        zoom = to;
        show();
    };

    const tools = figure.querySelector(".tools");
    tools.hidden = false;
    tools.addEventListener("click", event => {
        const how = event.target.closest("[data-zoom]")?.dataset.zoom;
        if (how === "in") zoomTo(zoom * 1.6);
        else if (how === "out") zoomTo(zoom / 1.6);
        else if (how === "all") zoomTo(1);
    });
    svg.addEventListener("wheel", event => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        zoomTo(zoom * Math.exp(-event.deltaY / 300), place(event));
    }, { passive: false });

    const fingers = new Map();
    let moved = 0;
    svg.addEventListener("pointerdown", event => {
        fingers.set(event.pointerId, [event.clientX, event.clientY]);
        moved = 0;
    });
    addEventListener("pointermove", event => {
        const before = fingers.get(event.pointerId);
        if (!before) return;
        const box = svg.getBoundingClientRect();
        const now = [event.clientX, event.clientY];
        const others = [...fingers].filter(([id]) => id !== event.pointerId);
        if (others.length === 1) {
            const [other] = others.map(([, at]) => at);
            const far = at => Math.hypot(at[0] - other[0], at[1] - other[1]);
            zoomTo(zoom * far(now) / Math.max(1, far(before)),
                [((now[0] + other[0]) / 2 - box.left) / box.width, ((now[1] + other[1]) / 2 - box.top) / box.height]);
        } else if (zoom > 1) {
            left -= (now[0] - before[0]) / box.width * width / zoom;
            top -= (now[1] - before[1]) / box.height * height / zoom;
            show();
        }
        moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
        fingers.set(event.pointerId, now);
    });
    for (const end of ["pointerup", "pointercancel"]) {
        addEventListener(end, event => fingers.delete(event.pointerId));
    }
    // Whoever drags does not want to follow the link on which the finger comes to rest.
    svg.addEventListener("click", event => {
        if (moved > 6) event.preventDefault();
    });
    svg.addEventListener("dragstart", event => event.preventDefault());

    const ties = [...svg.querySelectorAll(".tie")];
    if (ties.length) {
        const knots = [...svg.querySelectorAll(".knot")];
        const light = key => {
            const near = new Set([key]);
            for (const tie of ties) {
                const isNear = tie.dataset.one === key || tie.dataset.other === key;
                tie.classList.toggle("lit", isNear);
                if (isNear) near.add(tie.dataset.one).add(tie.dataset.other);
            }
            for (const knot of knots) knot.classList.toggle("lit", near.has(knot.dataset.key));
            svg.classList.add("lighting");
        };
        svg.addEventListener("pointerover", event => {
            const knot = event.target.closest(".knot");
            if (knot) light(knot.dataset.key);
        });
        svg.addEventListener("pointerout", event => {
            if (event.target.closest(".knot")) svg.classList.remove("lighting");
        });
    }
}
