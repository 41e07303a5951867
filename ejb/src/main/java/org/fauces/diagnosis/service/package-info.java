/**
 * The diagnostic workflow: analysis runs, inference behind its port, decisions, amendments,
 * confirmatory tests, and the worklist and whole-examination reads that join them.
 */
package org.fauces.diagnosis.service;
