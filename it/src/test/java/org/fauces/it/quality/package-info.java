/** System tests of what a facility judges by, and of the running figures. */
package org.fauces.it.quality;
