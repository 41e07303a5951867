package org.fauces.identity.service;

import org.fauces.shared.domain.Sensitive;

/** A secret for an authenticator app, to be read as a picture of its address or to be typed. */
public record TotpSecret(Sensitive<String> uri, Sensitive<String> secret) {}
