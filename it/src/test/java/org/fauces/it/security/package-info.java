/**
 * What somebody who attacks the server over the network meets: transport, sessions, pages and typed
 * texts. Who may do what is tested beside the resources.
 */
package org.fauces.it.security;
