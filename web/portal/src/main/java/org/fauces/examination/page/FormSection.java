package org.fauces.examination.page;

import java.io.Serializable;
import java.util.List;

/** A part of a form with a heading of its own. */
public record FormSection(String code, List<FormField> fields) implements Serializable {}
