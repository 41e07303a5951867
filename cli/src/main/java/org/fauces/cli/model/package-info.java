/**
 * Models as files: the keys that sign them, the keys that this installation trusts, and where an
 * operator leaves a model for the server. What a model computes belongs to the inference library.
 */
package org.fauces.cli.model;
