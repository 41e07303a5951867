/**
 * The hospital's sign-on, by real providers that the tests start. What only a lying provider would
 * say is tested beside the class that takes it.
 */
package org.fauces.it.signon;
