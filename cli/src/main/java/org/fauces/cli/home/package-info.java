/**
 * The folder that holds everything one installation owns: its layout, its modes and its secrets.
 * Who reads and writes the data in it belongs to the packages of the database and the server.
 */
package org.fauces.cli.home;
