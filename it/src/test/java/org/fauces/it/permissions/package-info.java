/** The table of permissions against what is built: every way in is a row, and says the same. */
package org.fauces.it.permissions;
