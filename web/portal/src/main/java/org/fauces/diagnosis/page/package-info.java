/**
 * The diagnostic workflow in the portal: worklist, the steps of an examination, findings, heat
 * maps, decisions. Who somebody is and how they signed in is not handled here.
 */
package org.fauces.diagnosis.page;
