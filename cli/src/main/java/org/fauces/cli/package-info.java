/**
 * The operator's command: its verbs, its console and how a failure becomes one sentence. How a
 * home, the database or the server is kept belongs to the packages below.
 */
package org.fauces.cli;
