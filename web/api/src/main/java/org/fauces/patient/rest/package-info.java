/**
 * Patients and their consents over HTTPS: JSON to commands, views to JSON. Who may see whom and
 * what makes two patients alike does not belong here.
 */
package org.fauces.patient.rest;
