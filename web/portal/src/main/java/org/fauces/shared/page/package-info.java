/**
 * What every page of the portal shares: language, words, formats, headers, error pages, handles. No
 * feature and no service of one is known here.
 */
package org.fauces.shared.page;
