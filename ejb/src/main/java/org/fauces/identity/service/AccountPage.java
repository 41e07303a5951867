package org.fauces.identity.service;

import java.util.List;
import java.util.UUID;

/** Accounts in the order in which they came to be; {@code next} is null on the last page. */
public record AccountPage(List<AccountView> items, UUID next) {}
