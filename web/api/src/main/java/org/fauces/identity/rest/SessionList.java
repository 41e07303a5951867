package org.fauces.identity.rest;

import java.util.List;
import org.fauces.identity.service.SessionView;

/** Sessions, newest first. */
public record SessionList(List<SessionView> items) {}
