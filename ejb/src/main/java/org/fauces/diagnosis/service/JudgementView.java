package org.fauces.diagnosis.service;

import org.fauces.diagnosis.domain.Opinion;

/** The physician's opinion of the finding of one disease. */
public record JudgementView(String disease, Opinion opinion) {}
