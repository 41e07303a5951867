/** Resources of the running figures: query parameters in, counts and proportions out. */
package org.fauces.quality.rest;
