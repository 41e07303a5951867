/**
 * People and devices that call: set-up, activation, sign-in, accounts, facilities, and who the
 * caller is. What a caller may see of patients is not decided here.
 */
package org.fauces.identity.service;
