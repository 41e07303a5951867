/**
 * Finding, registering and amending patients, and their consents. Seals and opens personal facts;
 * nobody else reads the patient tables.
 */
package org.fauces.patient.service;
