package org.fauces.examination.format;

/** What rebuilding a container gives, before the pixels are compared. */
record RebuiltContainer(byte[] bytes, int width, int height, int orientation) {}
