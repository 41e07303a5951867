package org.fauces.examination.service;

import java.util.UUID;

/** The name of a stored picture. */
public record ObjectKey(UUID examinationId, UUID photoId) {}
