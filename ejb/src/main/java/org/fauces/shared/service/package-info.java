/**
 * What every feature's services share: the answer to a create, the clock and what may be said of
 * times, conflicts that only the database knows. No feature is known here.
 */
package org.fauces.shared.service;
