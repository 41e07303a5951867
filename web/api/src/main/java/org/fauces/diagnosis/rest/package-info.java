/**
 * The worklist, the whole examination, analyses, decisions and later tests over HTTPS. No rule of
 * the workflow belongs here: services keep them.
 */
package org.fauces.diagnosis.rest;
