/**
 * Patients of one facility with identifiers, links, consents and disclosures; every personal fact
 * is held as ciphertext. Sealing and opening it is the services' work, not done here.
 */
package org.fauces.patient.domain;
