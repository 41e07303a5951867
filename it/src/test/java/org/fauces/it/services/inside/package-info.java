/**
 * Tests that run inside the server, beside the services and past every resource: what the container
 * itself refuses, commits, undoes and weaves. They bring their callers as the container knows them.
 */
package org.fauces.it.services.inside;
