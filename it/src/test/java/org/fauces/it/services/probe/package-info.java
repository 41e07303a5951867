/**
 * Watches the product from within its archive and lets a test hold a moment still. Nothing here
 * changes what the product does.
 */
package org.fauces.it.services.probe;
