// Sends chosen or dropped photos one by one, each with its own id and digest, and says on its line
// what became of it. The page is read afresh when all are through.
"use strict";

const MAX_BYTES = 15 * 1024 * 1024;
const TYPES = ["image/jpeg", "image/png"];
const drop = document.getElementById("drop");
const uploads = document.getElementById("uploads");
let waiting = Promise.resolve();
let saved = 0;
let failed = 0;

/** A UUID of version 7: the time in milliseconds, then random bits. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let millis = Date.now();
  for (let i = 5; i >= 0; i--) {
    bytes[i] = millis % 256;
    millis = Math.floor(millis / 256);
  }
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

async function digest(body) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return "sha-256=:" + btoa(String.fromCharCode(...hash)) + ":";
}

function line(file) {
  const item = document.createElement("li");
  const name = document.createElement("span");
  const status = document.createElement("strong");
  name.textContent = file.name;
  status.textContent = drop.dataset.sending;
  item.append(name, status);
  uploads.append(item);
  return status;
}

function refused(file) {
  if (!TYPES.includes(file.type)) {
    return drop.dataset.wrongType;
  }
  return file.size > MAX_BYTES ? drop.dataset.tooLarge : "";
}

async function send(file, status) {
  const body = await file.arrayBuffer();
  const response = await fetch(drop.dataset.path + drop.dataset.examination + "/" + newId(), {
    method: "PUT",
    headers: { "Content-Type": file.type, "Content-Digest": await digest(body) },
    body,
  });
  if (response.ok) {
    saved++;
    status.textContent = drop.dataset.saved;
    return;
  }
  const type = response.headers.get("Content-Type") || "";
  const answer = type.startsWith("application/json") ? await response.json() : {};
  throw new Error(answer.problem || drop.dataset.failed);
}

async function take(file, status) {
  try {
    await send(file, status);
  } catch (error) {
    failed++;
    status.className = "fa-error";
    status.textContent = error instanceof TypeError ? drop.dataset.failed : error.message;
  }
}

function add(files) {
  for (const file of files) {
    const status = line(file);
    const why = refused(file);
    if (why) {
      failed++;
      status.className = "fa-error";
      status.textContent = why;
    } else {
      waiting = waiting.then(() => take(file, status));
    }
  }
  const mine = waiting;
  mine.then(() => {
    if (mine === waiting && saved > 0 && failed === 0) {
      window.location.reload();
    }
  });
}

if (drop) {
  const files = document.getElementById("files");
  files.addEventListener("change", () => add(files.files));
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("fa-drop-over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("fa-drop-over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("fa-drop-over");
    add(event.dataTransfer.files);
  });
}
