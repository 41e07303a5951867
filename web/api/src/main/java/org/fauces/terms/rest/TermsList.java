package org.fauces.terms.rest;

import java.util.List;
import org.fauces.terms.service.TermsView;

/** Versions of the texts. */
public record TermsList(List<TermsView> items) {}
