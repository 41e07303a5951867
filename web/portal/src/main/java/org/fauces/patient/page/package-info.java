/**
 * Patients in the portal: finding, registering, showing who somebody is. What was found in an
 * examination is not shown here.
 */
package org.fauces.patient.page;
