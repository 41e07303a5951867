/**
 * How well the diagnostic network does in use: agreement with confirmatory tests, imageability, and
 * drift of its inputs, all as counts and proportions. Nothing here names a patient, and nothing
 * here decides: the findings themselves belong to diagnosis.
 */
package org.fauces.quality.domain;
