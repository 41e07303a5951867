/**
 * What the outside may know of the diagnostic network: whether it can be used. Choosing and
 * approving models comes here too, using one does not.
 */
package org.fauces.modelregistry.rest;
