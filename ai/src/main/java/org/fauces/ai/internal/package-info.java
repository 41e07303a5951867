/**
 * The inside of the model: its files, its network and the pool of graphs; the only package that
 * sees the inference library. Nothing outside this module uses it but the benchmark that exports
 * the network.
 */
package org.fauces.ai.internal;
