// A one-time code comes in the address's fragment, which is never sent: it moves into the form and
// leaves address and history.
"use strict";

const field = document.querySelector("input[name=code]");
if (field && window.location.hash.length > 1) {
  field.value = decodeURIComponent(window.location.hash.slice(1));
  window.history.replaceState(null, "", window.location.pathname);
}
// The answer to the language form leads back here, and a browser carries the fragment along.
const languages = document.querySelector(".fa-languages");
if (field && languages) {
  languages.addEventListener("submit", () => {
    languages.action += "#" + encodeURIComponent(field.value);
  });
}
const zone = document.querySelector("input[name=timeZone]");
if (zone && !zone.value) {
  zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
}
