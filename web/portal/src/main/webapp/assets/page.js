// What every page does: one press is one request, a page from the history is read afresh, and an
// input method that is composing never submits.
"use strict";

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  const button = event.submitter;
  if (button) {
    button.setAttribute("aria-disabled", "true");
    if (button.dataset.busy) {
      button.value = button.dataset.busy;
    }
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) {
    event.preventDefault();
  }
});

window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    window.location.reload();
  }
});

// "The rest is no": answers what was not answered in one section, never what was.
for (const button of document.querySelectorAll("[data-rest-no]")) {
  button.addEventListener("click", () => {
    for (const item of button.closest("section").querySelectorAll("fieldset")) {
      const radios = [...item.querySelectorAll("input[type=radio]")];
      const no = radios.find((radio) => radio.value === "no");
      if (no && item.dataset.code !== "mouth_open_5s" && !radios.some((radio) => radio.checked)) {
        no.checked = true;
      }
    }
  });
}

const problem = document.querySelector(".fa-summary, .fa-messages");
if (problem) {
  problem.tabIndex = -1;
  problem.focus();
}

// The screen of a shared computer: locked by a button, a key, or after a time without a gesture.
const lock = document.getElementById("lock");
if (lock) {
  let lastGesture = Date.now();
  let lastTold = Date.now();
  const moved = () => {
    lastGesture = Date.now();
    if (lastGesture - lastTold >= 60000) { // the server sees requests only
      lastTold = lastGesture;
      fetch(lock.action.replace(/lock$/, "here"), { method: "POST" }).then((answer) => {
        if (answer.status === 401 || answer.status === 423) {
          window.location.reload();
        }
      }, () => {}); // a server that is away for a moment changes nothing
    }
  };
  for (const gesture of ["keydown", "pointerdown", "pointermove", "wheel"]) {
    window.addEventListener(gesture, moved, { passive: true });
  }
  window.setInterval(() => {
    if (Date.now() - lastGesture >= lock.dataset.afterSeconds * 1000) {
      lock.requestSubmit();
    }
  }, 1000);
  document.addEventListener("keydown", (event) => {
    if (event.altKey && event.shiftKey && event.code === "KeyL") {
      event.preventDefault();
      lock.requestSubmit();
    }
  });
}
