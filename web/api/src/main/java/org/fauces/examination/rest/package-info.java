/**
 * Opening and filling an examination over HTTPS: photos, interview, findings, and the questionnaire
 * they follow. What a photo must be and what an answer means does not belong here.
 */
package org.fauces.examination.rest;
