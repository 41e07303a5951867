/**
 * The benchmarks: one program for each question. Starting the product, filling it and measuring lie
 * in packages of their own, and nothing here is part of the product.
 */
package org.fauces.bench;
