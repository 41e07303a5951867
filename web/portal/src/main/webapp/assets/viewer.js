// The viewer: one photo upright on a canvas, the heat map over it as a second picture that is off
// until asked for, at each opening anew.
"use strict";

const viewer = document.getElementById("viewer");
const buttons = [...document.querySelectorAll("[data-photo]")];
const canvas = document.getElementById("viewer-canvas");
const map = document.getElementById("viewer-map");
const heat = document.getElementById("viewer-heat");
const opacity = document.getElementById("viewer-opacity");
const STEP = 1.25;
let shown = 0;
let zoom = 1;

// EXIF orientation as canvas transforms for a stored frame of w x h
const TURNS = {
  2: (c, w) => c.transform(-1, 0, 0, 1, w, 0),
  3: (c, w, h) => c.transform(-1, 0, 0, -1, w, h),
  4: (c, w, h) => c.transform(1, 0, 0, -1, 0, h),
  5: (c) => c.transform(0, 1, 1, 0, 0, 0),
  6: (c, w, h) => c.transform(0, 1, -1, 0, h, 0),
  7: (c, w, h) => c.transform(0, -1, -1, 0, h, w),
  8: (c, w) => c.transform(0, -1, 1, 0, 0, w),
};

function draw(image, orientation) {
  const width = image.naturalWidth;
  const height = image.naturalHeight;
  const lies = orientation >= 5;
  canvas.width = lies ? height : width;
  canvas.height = lies ? width : height;
  const context = canvas.getContext("2d");
  if (TURNS[orientation]) {
    TURNS[orientation](context, width, height);
  }
  context.drawImage(image, 0, 0);
}

function scale() {
  const stage = canvas.closest(".fa-stage");
  const fit = Math.min(stage.clientWidth / canvas.width, stage.clientHeight / canvas.height);
  canvas.style.width = Math.floor(canvas.width * fit * zoom) + "px";
}

function overlay() {
  const disease = heat.querySelector("input[name=heat]:checked").value;
  const address = buttons[shown].dataset.heat;
  map.hidden = !disease || !address;
  map.style.opacity = opacity.value / 100;
  if (!map.hidden) {
    map.src = address + disease;
  } else {
    map.removeAttribute("src");
  }
}

async function show(index) {
  shown = (index + buttons.length) % buttons.length;
  const button = buttons[shown];
  const image = new Image();
  image.src = button.dataset.photo;
  await image.decode();
  draw(image, Number(button.dataset.orientation));
  canvas.setAttribute("aria-label", button.dataset.words);
  document.getElementById("viewer-words").textContent = button.dataset.words;
  heat.disabled = !button.dataset.heat;
  overlay();
  scale();
}

function close() {
  viewer.close();
  buttons[shown].focus();
}

const ACTIONS = {
  previous: () => show(shown - 1),
  next: () => show(shown + 1),
  in: () => { zoom *= STEP; scale(); },
  out: () => { zoom /= STEP; scale(); },
  fit: () => { zoom = 1; scale(); },
  close,
};
const KEYS = { ArrowLeft: "previous", ArrowRight: "next", "+": "in", "-": "out", 0: "fit" };

if (viewer && buttons.length > 0) {
  buttons.forEach((button, index) =>
    button.addEventListener("click", () => {
      zoom = 1;
      heat.querySelector("input[value='']").checked = true;
      viewer.showModal();
      show(index);
    }));
  for (const button of viewer.querySelectorAll("[data-do]")) {
    button.addEventListener("click", () => ACTIONS[button.dataset.do]());
  }
  heat.hidden = heat.querySelectorAll("input[name=heat]").length < 2;
  heat.addEventListener("change", overlay);
  opacity.addEventListener("input", overlay);
  window.addEventListener("resize", scale);
  viewer.addEventListener("keydown", (event) => {
    const action = KEYS[event.key];
    if (action && event.target.tagName !== "INPUT") {
      event.preventDefault();
      ACTIONS[action]();
    }
  });
}
