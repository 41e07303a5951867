/**
 * Analysis runs with their results, the physician's decisions with amendments, and confirmatory
 * tests. Capture belongs to examination.
 */
package org.fauces.diagnosis.domain;
