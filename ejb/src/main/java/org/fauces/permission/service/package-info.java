/**
 * Holds the services to the table of permissions, by means of our own: who may begin a use case,
 * and that what is recorded of it is what its row says. Rules about objects belong to the features.
 */
package org.fauces.permission.service;
