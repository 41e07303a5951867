/**
 * A hospital's own patients for training and evaluation: the manifest's columns, its errors, the
 * splits. Decoding of photos belongs to the caller; nothing of a simulator belongs here.
 */
package org.fauces.ai.training.data;
