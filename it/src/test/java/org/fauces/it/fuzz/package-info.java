/**
 * Sends the packaged product what no client of good will sends, chosen by a seed so that every
 * request can be made again. What a parser does with bad input is a matter of the fuzz targets
 * beside the parser.
 */
package org.fauces.it.fuzz;
