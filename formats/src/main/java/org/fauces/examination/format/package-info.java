/**
 * Throat photos as they arrive and as they are kept: containers, orientation, pixels, digests.
 * Where a photo is stored and to which examination it belongs does not belong here.
 */
package org.fauces.examination.format;
