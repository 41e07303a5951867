/**
 * What every feature's services share: the answer to a create and the clock. No feature is known
 * here.
 */
package org.fauces.shared.service;
