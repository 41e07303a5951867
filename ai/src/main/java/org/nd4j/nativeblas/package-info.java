/**
 * One class that a released version of DL4J expects under this name. Nothing else of ours belongs
 * here, and this goes when DL4J finds its helper by itself.
 */
package org.nd4j.nativeblas;
