/**
 * The diagnostic network that is active on this node, loaded and tested at start. Choosing between
 * versions comes here too, using one does not.
 */
package org.fauces.modelregistry.service;
