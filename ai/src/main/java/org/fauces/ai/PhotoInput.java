package org.fauces.ai;

public record PhotoInput(String id, java.awt.image.BufferedImage image) {}
