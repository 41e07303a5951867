/**
 * Cameras: registering and listing them, and which one calls. What a camera may do in an
 * examination is decided there.
 */
package org.fauces.device.service;
