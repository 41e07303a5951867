package org.fauces.examination.rest;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one item of a form may be answered with. Stands in the API's description alone. */
@Schema(
    name = "Answer",
    description = "Yes or no, a number, a code or a date, or a list of codes",
    anyOf = {Boolean.class, BigDecimal.class, String.class, String[].class})
interface AnswerSchema {}
