/**
 * Child processes as the operator's command sees them: how they are started apart from the
 * terminal, found again after a crash and ended. What a child does is none of its business.
 */
package org.fauces.cli.process;
