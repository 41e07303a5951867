/**
 * Publishing, reading and accepting the terms of use and the privacy policy, and who has not yet.
 * That nothing else is open until then is the gate's to see to, before every use case.
 */
package org.fauces.terms.service;
