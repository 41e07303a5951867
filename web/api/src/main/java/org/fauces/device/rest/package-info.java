/**
 * Cameras over HTTPS: registering and listing them. What a camera uploads belongs to examinations.
 */
package org.fauces.device.rest;
