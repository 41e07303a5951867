/**
 * The examination's states, its photos and the answers to the published questionnaire. Findings of
 * the network and decisions belong to diagnosis.
 */
package org.fauces.examination.domain;
