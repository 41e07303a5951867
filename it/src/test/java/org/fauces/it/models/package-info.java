/** The registry of the diagnostic network, on the packaged product. */
package org.fauces.it.models;
