package org.fauces.identity.rest;

import java.util.List;
import org.fauces.identity.service.ApprovalView;

/** Requests, the one that ends first before the others. */
public record ApprovalList(List<ApprovalView> items) {}
