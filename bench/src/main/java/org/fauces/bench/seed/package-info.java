/**
 * Fills a benchmark's database with more rows than the API could take in minutes. Only here does a
 * benchmark write past the product, and the names it writes are sealed with the home's real keys.
 */
package org.fauces.bench.seed;
