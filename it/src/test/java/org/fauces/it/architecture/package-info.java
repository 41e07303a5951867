/**
 * Rules about the code itself, checked on the compiled classes of all modules. Rules about what the
 * running product does belong beside the other system tests.
 */
package org.fauces.it.architecture;
