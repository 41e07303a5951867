/**
 * The inside of the model: its files, its network and the pool of graphs; the only package that
 * sees the inference library. Nothing outside this module uses it.
 */
package org.fauces.ai.internal;
