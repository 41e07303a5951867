// Passkeys: a form's button asks the server for a challenge, the browser for a signature, and sends
// the form with it. What the browser refuses is said on the page; nothing is sent then.
"use strict";

const decode = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (each) => each.charCodeAt(0));
const encode = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
const credentials = (ids) => ids.map((id) => ({ type: "public-key", id: decode(id) }));
const PATIENCE_MS = 300000;

const sign = (asked) =>
  navigator.credentials.get({
    publicKey: {
      challenge: decode(asked.challenge),
      rpId: asked.relyingPartyId,
      allowCredentials: credentials(asked.allowedCredentials),
      userVerification: "required",
      timeout: PATIENCE_MS,
    },
  });

const create = (asked) =>
  navigator.credentials.create({
    publicKey: {
      challenge: decode(asked.challenge),
      rp: { id: asked.relyingPartyId, name: "Fauces" },
      user: {
        id: decode(asked.userHandle),
        name: asked.signInName,
        displayName: asked.displayName,
      },
      pubKeyCredParams: asked.algorithms.map((alg) => ({ type: "public-key", alg })),
      excludeCredentials: credentials(asked.presentCredentials),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      attestation: "none",
      timeout: PATIENCE_MS,
    },
  });

const ask = async (address) => {
  const answer = await fetch(address, { method: "POST" });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
};

const parts = (response) => ({
  clientDataJSON: response.clientDataJSON,
  authenticatorData: response.authenticatorData,
  signature: response.signature,
  userHandle: response.userHandle,
  attestationObject: response.attestationObject,
});

const fill = (form, values) => {
  for (const [name, bytes] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field && bytes) {
      field.value = encode(bytes);
    }
  }
};

const complain = (form, key) => {
  const place = form.querySelector("[data-passkey-problem]");
  place.textContent = form.dataset[key];
  place.hidden = false;
  place.tabIndex = -1;
  place.focus();
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.querySelector("button[type=button]").addEventListener("click", async () => {
    if (!window.PublicKeyCredential) {
      complain(form, "unsupported");
      return;
    }
    if (!form.reportValidity()) {
      return;
    }
    try {
      const asked = await ask(form.dataset.challenge);
      const made = await (form.dataset.passkey === "create" ? create(asked) : sign(asked));
      fill(form, { credentialId: made.rawId, ...parts(made.response) });
      form.requestSubmit();
    } catch (failure) {
      complain(form, failure.name === "InvalidStateError" ? "present" : "refused");
    }
  });
}
