/**
 * What system tests need: the packaged product running, people with roles, examinations half done.
 * No assertion about a feature belongs here.
 */
package org.fauces.it.support;
