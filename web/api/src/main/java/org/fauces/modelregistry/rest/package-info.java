/**
 * The registry of the diagnostic network for those who administer it, and what the outside may know
 * of the network: whether it can be used. Using one does not belong here.
 */
package org.fauces.modelregistry.rest;
