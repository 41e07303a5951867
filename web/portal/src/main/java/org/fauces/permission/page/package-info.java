/** Holds the portal to the table of permissions: an address that is not in it is refused. */
package org.fauces.permission.page;
