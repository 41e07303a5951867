package org.fauces.identity.service;

import java.util.List;
import org.fauces.identity.domain.SetupOffice;

/**
 * How far the set-up is: whether it waits for the first administrator, and which offices nobody was
 * appointed to yet.
 */
public record SetupStatus(boolean open, List<SetupOffice> missing) {}
