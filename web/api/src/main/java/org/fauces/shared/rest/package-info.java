/**
 * What every resource shares: the application, strict reading of JSON, problem documents, versions
 * and answers to creates. Nothing here knows a feature.
 */
package org.fauces.shared.rest;
