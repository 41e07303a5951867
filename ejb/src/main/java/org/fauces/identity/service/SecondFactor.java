package org.fauces.identity.service;

/** What is shown as a second factor: a code that was typed, or what a passkey signed. */
public sealed interface SecondFactor permits TypedCode, PasskeyAnswer {}
