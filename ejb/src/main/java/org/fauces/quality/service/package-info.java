/**
 * Running figures of the network in use: concordance with confirmatory tests, imageability, and
 * drift of its inputs with the alarm. Every query is bounded by a facility and a period; nothing
 * that is encrypted is opened.
 */
package org.fauces.quality.service;
