package org.fauces.identity.service;

import java.util.List;

/** A part of the people found, and how many there are in all. */
public record PeoplePage(long total, List<ProvisionedPerson> people) {}
