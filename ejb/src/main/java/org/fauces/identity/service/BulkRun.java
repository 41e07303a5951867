package org.fauces.identity.service;

/** What every node does by itself for many accounts. Names are stored: never rename one. */
enum BulkRun {
  STAFF_LIST,
  ACCOUNT_CARE
}
