package org.fauces.identity.service;

/** The part of a list to show: from the first (0) on, at most so many. */
public record ListWindow(int from, int count) {}
