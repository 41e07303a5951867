package org.fauces.identity.rest;

import java.util.List;
import org.fauces.identity.service.RoleReview;

/** Roles that wait for a confirmation, the one that lapses first before the others. */
public record RoleReviewList(List<RoleReview> items) {}
