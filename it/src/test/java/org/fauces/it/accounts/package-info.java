/**
 * The life of accounts and roles on the packaged product, and what a second person approves. How
 * one signs in is not tried here.
 */
package org.fauces.it.accounts;
