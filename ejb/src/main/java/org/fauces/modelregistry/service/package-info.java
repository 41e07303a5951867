/**
 * The registry of the diagnostic network: versions come in, are approved by two people, tried in
 * the shadow of the active one, activated on every node, rolled back and retired. Using a network
 * on a patient does not belong here.
 */
package org.fauces.modelregistry.service;
