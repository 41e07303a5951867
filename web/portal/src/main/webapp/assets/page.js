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
