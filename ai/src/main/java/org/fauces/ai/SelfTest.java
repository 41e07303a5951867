package org.fauces.ai;

public record SelfTest(boolean passed, String reason) {}
