package org.fauces.ai;

public record ModelDescription(String name, String version, String digest) {}
