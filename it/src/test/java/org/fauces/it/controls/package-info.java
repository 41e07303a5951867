/**
 * Holds controls.yaml to what is really there. Whether a control works is the named tests'
 * business, not looked at here.
 */
package org.fauces.it.controls;
