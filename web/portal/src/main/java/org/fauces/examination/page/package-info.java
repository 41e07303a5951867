/**
 * Capture in the portal: choosing the patient, the fields of a questionnaire, photos in and out.
 * Findings of the network and decisions are not shown here.
 */
package org.fauces.examination.page;
