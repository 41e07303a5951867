/**
 * The operator's command as it is packaged, in a process of its own: what it says and leaves
 * behind. What the server behind it does is tested elsewhere.
 */
package org.fauces.it.command;
