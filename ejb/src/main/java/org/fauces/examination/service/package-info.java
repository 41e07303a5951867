/**
 * Capture: opening and cancelling examinations, photos and the image store, interview and findings.
 * What the network or the physician says is diagnosis.
 */
package org.fauces.examination.service;
